package lianli.registry.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as hex, of bytes in hand and of files. */
final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static String of(byte[] content) {
    return new Sha256().add(content, content.length).hex();
  }

  static String of(Path file) throws IOException {
    Sha256 sum = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.add(buffer, read);
      }
    }
    return sum.hex();
  }

  Sha256 add(byte[] content, int length) {
    digest.update(content, 0, length);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
