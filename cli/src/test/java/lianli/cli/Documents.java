package lianli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents that must be true today: all but decision records, which tell of their day and may
 * name what is gone, and the changelog.
 */
final class Documents {
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> FIRST_PAGES =
      List.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "testdata/README.md");

  private Documents() {}

  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(FIRST_PAGES.stream().map(ROOT::resolve).toList());
    try (Stream<Path> documents = Files.list(ROOT.resolve("docs"))) {
      documents.filter(file -> file.toString().endsWith(".md")).sorted().forEach(all::add);
    }
    return all;
  }

  static String read(String document) throws IOException {
    return Files.readString(ROOT.resolve(document));
  }

  /** The first group of every match, or all of it where the pattern has no group. */
  static List<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
        .toList();
  }
}
