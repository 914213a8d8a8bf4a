package lianli.registry.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.RegistryHome;
import lianli.registry.checkpoint.ShortForm;
import lianli.registry.coverage.RegistryCoverage;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.LedgerVerification;
import lianli.registry.ledger.LedgerVerification.Fault;
import lianli.registry.ledger.LedgerVerification.Kind;
import lianli.registry.store.RegistryStore;

/**
 * Checks the whole ledger: its file and what was noted outside it, what somebody read from the
 * paper book, and the count that answers rest on.
 */
public final class LedgerCheck {
  private final RegistryHome home;
  private final RegistryStore store;

  /** A check of one registry's ledger. */
  public LedgerCheck(RegistryHome home, RegistryStore store) {
    this.home = home;
    this.store = store;
  }

  /**
   * Reads and checks everything.
   *
   * @param witnesses further directories of checkpoints
   * @param paper what the paper book notes
   */
  public LedgerVerification check(List<Path> witnesses, Optional<ShortForm> paper) {
    LedgerVerification verification = store.verify(witnesses);
    return withTheCount(
        paper.map(written -> heldAgainst(written, verification)).orElse(verification));
  }

  /** The verification with what the paper adds. */
  private LedgerVerification heldAgainst(ShortForm paper, LedgerVerification verification) {
    long count = paper.count();
    if (count <= verification.head().sequence()) {
      try (LedgerReader ledger = store.openForReading()) {
        LedgerHead then = ledger.asOf(count).head();
        if (paper.fits(then)) {
          return verification;
        }
      }
    }
    List<Fault> faults = new ArrayList<>(verification.faults());
    faults.add(
        count <= verification.head().sequence()
            ? new Fault(
                Kind.WITNESS,
                1,
                count,
                BilingualText.of(
                    "these are not the entries that the paper was written for", "与专用记录本所记的核对点不符"))
            : new Fault(
                Kind.WITNESS,
                verification.head().sequence() + 1,
                count,
                BilingualText.of(
                    "the ledger ends here, but the paper notes entry %s",
                    "台账到此为止，而专用记录本记有第 %s 条", count)));
    return new LedgerVerification(verification.head(), faults, verification.signed());
  }

  /** The count behind every "no record" is derived, but answers rest on it. */
  private LedgerVerification withTheCount(LedgerVerification verification) {
    RegistryCoverage coverageOf = new RegistryCoverage(home);
    if (!verification.isIntact() || !Files.exists(coverageOf.keptCount())) {
      return verification;
    }
    try (LedgerReader ledger = store.openForReading()) {
      return coverageOf.isKeptCountRight(ledger)
          ? verification
          : new LedgerVerification(
              verification.head(),
              List.of(
                  new Fault(
                      Kind.LOOKUP,
                      0,
                      BilingualText.of(
                          "the kept count of what is on file is wrong; delete %s",
                          "收录统计与台账不符，请删除 %s", coverageOf.keptCount()))),
              verification.signed());
    }
  }
}
