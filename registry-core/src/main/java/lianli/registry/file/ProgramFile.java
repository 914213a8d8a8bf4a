package lianli.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table that comes with the program, beside the class that reads it. */
public final class ProgramFile {
  private ProgramFile() {}

  /**
   * The whole text, in UTF-8.
   *
   * @throws IllegalStateException if the program was built without the file
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not among the program's files");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** The lines without blanks around them, but for empty ones and those that begin with #. */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * The same lines by the section they stand in, begun by {@code [name]}; one may be gone on with.
   */
  public static Map<String, List<String>> sections(Class<?> beside, String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines(beside, name)) {
      if (line.startsWith("[")) {
        section =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), header -> new ArrayList<>());
      } else {
        section.add(line);
      }
    }
    return sections;
  }
}
