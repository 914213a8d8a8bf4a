package lianli.registry.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Surnames ({@code surnames.txt}), to tell two names in one cell from one name. */
final class Surnames {
  private static final Set<String> ALL = read();

  private Surnames() {}

  /** True if a name begins with one and goes on for one or two characters. */
  static boolean beginWhole(String name) {
    int length = name.codePointCount(0, name.length());
    return (length == 4 && isCompound(name))
        || (length == 3 && isCompound(name))
        || (length >= 2 && length <= 3 && ALL.contains(first(name, 1)));
  }

  /** True of a surname of one character. */
  static boolean isOne(String text) {
    return ALL.contains(text) && text.codePointCount(0, text.length()) == 1;
  }

  /** True if a name begins with a surname of two characters. */
  static boolean isCompound(String name) {
    return name.codePointCount(0, name.length()) >= 2 && ALL.contains(first(name, 2));
  }

  private static String first(String name, int characters) {
    return name.substring(0, name.offsetByCodePoints(0, characters));
  }

  private static Set<String> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Surnames.class.getResourceAsStream("surnames.txt")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
