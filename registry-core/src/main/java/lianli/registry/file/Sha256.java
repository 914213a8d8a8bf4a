package lianli.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 in lower-case hexadecimal, of bytes in hand, of texts and of files. */
public final class Sha256 {
  private static final int BUFFER = 1 << 16;
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  private final MessageDigest digest;

  /** A sum over nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** Of all these bytes. */
  public static String of(byte[] content) {
    return new Sha256().add(content, content.length).hex();
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a file, read from its beginning to its end. */
  public static String of(Path file) throws IOException {
    Sha256 sum = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sum.add(buffer, read);
      }
    }
    return sum.hex();
  }

  /** True if a text has the form of such a digest. */
  public static boolean isOne(String text) {
    return HEX.matcher(text).matches();
  }

  /** Adds the first bytes of an array. */
  public Sha256 add(byte[] content, int length) {
    digest.update(content, 0, length);
    return this;
  }

  /** Adds bytes. */
  public Sha256 add(byte[] content) {
    digest.update(content);
    return this;
  }

  /** Adds a text in UTF-8. */
  public Sha256 add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The 32 bytes of the digest of what was added; the sum then begins anew. */
  public byte[] bytes() {
    return digest.digest();
  }

  /** The digest of what was added; the sum then begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
