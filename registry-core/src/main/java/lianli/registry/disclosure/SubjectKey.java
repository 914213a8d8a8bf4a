package lianli.registry.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lianli.registry.RegistryHome;
import lianli.registry.act.CitizenId;
import lianli.registry.file.DurableFiles;
import lianli.registry.file.Sha256;

/**
 * The registry's secret under which persons stand in the log. Numbers can be enumerated, so a plain
 * digest would hide nobody (registry-rules §4, hash privacy).
 */
final class SubjectKey {
  private static final int BYTES = 32;
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] secret;

  private SubjectKey(byte[] secret) {
    this.secret = secret;
  }

  static Path file(RegistryHome home) {
    return home.keys().resolve("subjects.key");
  }

  /** The key of a registry; made at its first use, by one of several processes. */
  static SubjectKey of(RegistryHome home) throws IOException {
    Path file = file(home);
    if (!Files.exists(file)) {
      make(home.keys(), file);
    }
    byte[] secret = Files.readAllBytes(file);
    if (secret.length != BYTES) {
      throw new IOException(file + " is damaged: it must hold " + BYTES + " bytes");
    }
    return new SubjectKey(secret);
  }

  /** Written aside and linked: whoever comes second uses the first one's. */
  private static void make(Path keys, Path file) throws IOException {
    Files.createDirectories(keys);
    boolean posix = Files.getFileStore(keys).supportsFileAttributeView("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path aside = Files.createTempFile(keys, "subjects", ".part", owner);
    try {
      byte[] secret = new byte[BYTES];
      new SecureRandom().nextBytes(secret);
      Files.write(aside, secret);
      DurableFiles.force(aside);
      Files.createLink(file, aside);
      DurableFiles.force(keys);
    } catch (FileAlreadyExistsException another) {
      // Another process was quicker; its key counts.
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Which key it is, without telling it. */
  String id() {
    byte[] key = mac("key".getBytes(StandardCharsets.US_ASCII));
    return Sha256.of(key).substring(0, 8);
  }

  /** A person as the log knows them. */
  String of(CitizenId person) {
    return HexFormat.of()
        .formatHex(mac(("person\n" + person.value()).getBytes(StandardCharsets.US_ASCII)));
  }

  private byte[] mac(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
