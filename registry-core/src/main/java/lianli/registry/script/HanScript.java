package lianli.registry.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folds traditional characters and tells readings. Safe to use from any thread. */
public final class HanScript {
  private HanScript() {}

  /** The text with every traditional character replaced by its simplified form. */
  public static String toSimplified(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> folded.appendCodePoint(Simplified.FORMS.getOrDefault(point, point)));
    return folded.toString();
  }

  /**
   * How a character is usually read in a name, in pinyin with tone marks; empty for characters
   * without a known reading.
   */
  public static Optional<String> reading(int codePoint) {
    return Optional.ofNullable(Readings.BY_CHARACTER.get(codePoint));
  }

  private static String resource(String name) {
    try (InputStream in = HanScript.class.getResourceAsStream(name)) {
      return new String(
          java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }

  /** Loaded on first use. */
  private static final class Simplified {
    /** Traditional character to simplified one; the resource holds them in pairs. */
    static final Map<Integer, Integer> FORMS = new HashMap<>();

    static {
      int[] pairs = resource("simplified.txt").strip().codePoints().toArray();
      for (int i = 0; i < pairs.length; i += 2) {
        FORMS.put(pairs[i], pairs[i + 1]);
      }
    }
  }

  /** Loaded on first use. */
  private static final class Readings {
    /** One line of the resource holds a reading and every character read so. */
    static final Map<Integer, String> BY_CHARACTER = new HashMap<>(60_000);

    static {
      resource("readings.txt")
          .lines()
          .forEach(
              line -> {
                int blank = line.indexOf(' ');
                String reading = line.substring(0, blank);
                line.substring(blank + 1)
                    .codePoints()
                    .forEach(point -> BY_CHARACTER.put(point, reading));
              });
    }
  }
}
