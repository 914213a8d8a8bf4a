package lianli.registry;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** {@code lianli.properties} of a registry, UTF-8; every key has a default. */
final class Settings {
  private Settings() {}

  /** The value of a key; empty if the file, the key or its value is missing. */
  static Optional<String> value(Path file, String key) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Reader text = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(text);
      return Optional.ofNullable(properties.getProperty(key))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
