package lianli.registry.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.signature.SignatureCheckResult;

/**
 * Files that somebody presents as copies. One that cannot be read does not keep the others back.
 *
 * @param directory where relative names begin
 * @param names as they were typed
 */
public record PresentedFiles(Path directory, List<Path> names) {
  public PresentedFiles {
    names = List.copyOf(names);
  }

  /** A file with the answers about it. */
  public record Checked(String file, CopyVerdict verdict) {}

  /**
   * The answers about those that can be read.
   *
   * @param ledger of the registry that shall say whether it stands by the copies
   * @param unreadable hears of each other file
   */
  public List<Checked> verify(
      CertificateOffice office,
      SignatureCheckResult.Checker checker,
      Optional<LedgerReader> ledger,
      Consumer<RegistryException> unreadable) {
    List<Checked> checked = new ArrayList<>();
    for (Path name : names) {
      byte[] content;
      try {
        content = content(directory.resolve(name), office.largestCopy());
      } catch (IOException failure) {
        unreadable.accept(unreadable(name, failure));
        continue;
      }
      checked.add(new Checked(name.toString(), office.verify(content, checker, ledger)));
    }
    return checked;
  }

  /** No more of a file than shows that it is too large. */
  private static byte[] content(Path file, int largest) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(largest + 1);
    }
  }

  private static RegistryException unreadable(Path name, IOException failure) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot verify " + name, "无法核验 " + name),
        BilingualText.of("there is no such file, or it cannot be read", "文件不存在或无法读取"),
        BilingualText.of("Check the name", "请核对文件名"),
        failure);
  }
}
