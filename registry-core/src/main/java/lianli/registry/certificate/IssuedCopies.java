package lianli.registry.certificate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.RegistryHome;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerLine;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.OfCopy;

/**
 * The catalogue of issued copies: lines of the ledger, so that its chain, its checkpoints and its
 * backups hold them too, and the lines of an older release's catalogue that are not there yet.
 */
public final class IssuedCopies {
  private static final String SOURCE = "lianli certificate";

  private final OldCatalogue old;

  public IssuedCopies(RegistryHome home) {
    old = new OldCatalogue(home);
  }

  /**
   * One issued copy.
   *
   * @param knownAt the ledger's head when it was issued
   * @param revoked why it was revoked; empty if it is in force
   */
  public record Issued(
      String serial,
      String sha256,
      long entry,
      long knownAt,
      String issuedAt,
      String purpose,
      String revoked) {
    private static Issued of(CopyIssued told, long knownAt) {
      return new Issued(
          told.serial(),
          told.sha256(),
          told.entry(),
          knownAt,
          told.time().toString(),
          told.purpose(),
          "");
    }

    private Issued revokedFor(String reason) {
      return new Issued(serial, sha256, entry, knownAt, issuedAt, purpose, reason);
    }
  }

  /**
   * Every copy, in order of issue.
   *
   * @throws lianli.registry.RegistryException INTEGRITY if a line of an older catalogue is damaged:
   *     a revocation might be lost
   */
  public List<Issued> all(LedgerReader ledger) {
    return List.copyOf(bySerial(ledger.copies()).values());
  }

  /** One copy. */
  public Optional<Issued> find(String serial, LedgerReader ledger) {
    return Optional.ofNullable(bySerial(ledger.copies(serial)).get(serial));
  }

  /** A number is given once: of two lines that issue it, the earlier one counts. */
  private Map<String, Issued> bySerial(List<LedgerLine> lines) {
    Map<String, Issued> copies = new LinkedHashMap<>();
    old.statements().forEach(statement -> take(copies, statement, Long.MAX_VALUE));
    for (LedgerLine line : lines) {
      if (line.statement() instanceof OfCopy statement) {
        take(copies, statement, line.sequence());
      }
    }
    return copies;
  }

  private static void take(Map<String, Issued> copies, OfCopy statement, long line) {
    switch (statement) {
      // In a registry that imported the line, the other one's numbers say nothing.
      case CopyIssued issued ->
          copies.putIfAbsent(
              issued.serial(), Issued.of(issued, Math.min(issued.knownAt(), line - 1)));
      case CopyRevoked revoked ->
          copies.computeIfPresent(
              revoked.serial(), (serial, copy) -> copy.revokedFor(revoked.reason()));
    }
  }

  /** Enters what an older release noted in a file, once. */
  void takeOver(Ledger ledger) {
    List<NewEntry> entries = old.entries();
    if (!entries.isEmpty()) {
      ledger.append(entries);
    }
    old.retire();
  }

  /** Enters an issue; durable on return. */
  void issued(Ledger ledger, CopyIssued copy, String author) {
    append(ledger, copy, "copy issued " + copy.serial(), author);
  }

  /** Enters a revocation; durable on return. */
  void revoked(Ledger ledger, String serial, String reason, Instant time, String author) {
    append(ledger, new CopyRevoked(serial, reason, time), "copy revoked " + serial, author);
  }

  private static void append(Ledger ledger, OfCopy statement, String source, String author) {
    ledger.append(
        List.of(
            new NewEntry(
                statement,
                new Provenance(
                    Sha256.of(source), SOURCE, statement.serial(), CaptureGrade.Q4, author))));
  }
}
