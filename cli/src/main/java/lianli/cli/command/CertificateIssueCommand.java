package lianli.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import lianli.cli.ExitCode;
import lianli.cli.Session;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.CertificateNumber;
import lianli.registry.certificate.CertificateOffice.IssuedFile;
import lianli.registry.json.Json;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.sqlite.RegistryStore;
import lianli.registry.signature.bc.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a signed copy. */
@Command(name = "issue")
public final class CertificateIssueCommand implements Callable<Integer> {
  private final Session session;
  private final Function<Session, RegistryStore> stores;
  private final CertificateDesk desk;

  @Parameters(paramLabel = "NUMBER", descriptionKey = "lianli.certificate.issue.NUMBER")
  private String number = "";

  @Option(names = "--entry", paramLabel = "SEQ")
  private @Nullable Long sequence;

  @Option(names = "--purpose", paramLabel = "TEXT")
  private String purpose = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE")
  private @Nullable Path out;

  /** A command over the store of the session's home, which is looked up when it runs. */
  public CertificateIssueCommand(
      Session session, Function<Session, RegistryStore> stores, CertificateDesk desk) {
    this.session = session;
    this.stores = stores;
    this.desk = desk;
  }

  @Override
  public Integer call() {
    LedgerEntry entry;
    try (Ledger ledger = stores.apply(session).openForReading()) {
      entry = entry(ledger);
    }
    IssuedFile issued =
        desk.office(session)
            .issue(entry, purpose, new SigningKeys(session.home()).signer(), session.author());
    Path file = written(issued);
    if (session.output().isJson()) {
      session
          .output()
          .json(
              Json.object()
                  .put("type", "certificate-copy")
                  .put("serial", issued.copy().serial())
                  .put("entry", entry.sequence())
                  .put("file", file.toString())
                  .put("test_key", issued.copy().testKey())
                  .build());
    }
    session
        .output()
        .say(
            Said.of(
                "Copy " + issued.copy().serial() + " is in " + file,
                "副本 " + issued.copy().serial() + " 已写入 " + file));
    if (issued.copy().testKey()) {
      session
          .output()
          .warn(
              Said.of(
                  "signed with the TEST KEY: worth nothing outside a demonstration",
                  "以测试密钥签发，除演示外无任何效力"));
    }
    return ExitCode.DONE.value();
  }

  private LedgerEntry entry(Ledger ledger) {
    CertificateNumber wanted =
        CertificateNumber.parse(number).orElseThrow(() -> unknown("the number is blank", "证号为空"));
    List<LedgerEntry> found =
        ledger.entriesNumbered(wanted).stream()
            .filter(entry -> entry.act().filing().number().filter(wanted::equals).isPresent())
            .filter(entry -> sequence == null || Objects.equals(sequence, entry.sequence()))
            .sorted(Comparator.comparingLong(LedgerEntry::sequence))
            .toList();
    if (found.isEmpty()) {
      throw unknown("no entry has this certificate number", "没有该证号的登记");
    }
    if (found.size() > 1) {
      throw new RegistryException(
          ErrorCode.REFUSED,
          Said.of("Cannot issue a copy", "无法出具副本"),
          Said.of(found.size() + " entries have this number", "该证号有 " + found.size() + " 条登记"),
          Said.of("Name one with --entry SEQ", "请用 --entry 指定条目"));
    }
    return found.getFirst();
  }

  private static RegistryException unknown(String english, String chinese) {
    return new RegistryException(
        ErrorCode.NO_RECORD,
        Said.of("Cannot issue a copy", "无法出具副本"),
        Said.of(english, chinese),
        Said.of(
            "Look it up with `lianli query certificate NUMBER`",
            "请先用 lianli query certificate 查询"));
  }

  private Path written(IssuedFile issued) {
    Path file =
        session
            .surroundings()
            .workingDirectory()
            .resolve(
                out == null
                    ? session.home().certificates().resolve(issued.copy().serial() + ".pdf")
                    : out);
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Files.write(file, issued.file());
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
