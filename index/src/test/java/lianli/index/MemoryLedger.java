package lianli.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.ledger.AppendResult;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;
import lianli.registry.ledger.NewEntry;
import lianli.registry.ledger.Provenance;
import lianli.registry.ledger.Verification;

/** A ledger in memory, whose hashes only tell entries apart. */
public final class MemoryLedger implements Ledger {
  private final List<LedgerEntry> entries = new ArrayList<>();

  /** A ledger of these acts. */
  public static MemoryLedger of(Act... acts) {
    MemoryLedger ledger = new MemoryLedger();
    ledger.add(acts);
    return ledger;
  }

  /** Enters acts. */
  public void add(Act... acts) {
    for (Act act : acts) {
      append(
          List.of(
              new NewEntry(
                  act, new Provenance("k" + entries.size(), "test", "1", CaptureGrade.Q2, "t"))));
    }
  }

  @Override
  public AppendResult append(List<NewEntry> added) {
    List<Outcome> outcomes = new ArrayList<>();
    for (NewEntry entry : added) {
      long sequence = entries.size() + 1L;
      String hash = sequence + "-" + Integer.toHexString(entry.act().hashCode());
      entries.add(new LedgerEntry(sequence, Instant.EPOCH, entry.act(), entry.provenance(), hash));
      outcomes.add(Outcome.ENTERED);
    }
    return new AppendResult(outcomes, head());
  }

  @Override
  public Stream<LedgerEntry> entriesAfter(long sequence) {
    return List.copyOf(entries.subList((int) sequence, entries.size())).stream();
  }

  @Override
  public List<LedgerEntry> entriesAbout(CitizenId person) {
    return entries.stream()
        .filter(
            entry ->
                entry.act().parties().stream()
                    .anyMatch(party -> party.citizenId().equals(Optional.of(person))))
        .toList();
  }

  @Override
  public List<LedgerEntry> entriesNumbered(CertificateNumber number) {
    return entries.stream()
        .filter(
            entry ->
                entry.act().filing().number().equals(Optional.of(number))
                    || (entry.act() instanceof AboutMarriage about
                        && about.marriage().number().equals(Optional.of(number))))
        .toList();
  }

  @Override
  public Optional<LedgerEntry> entry(long sequence) {
    return sequence < 1 || sequence > entries.size()
        ? Optional.empty()
        : Optional.of(entries.get((int) sequence - 1));
  }

  @Override
  public LedgerHead head() {
    return entries.isEmpty()
        ? new LedgerHead(0, "0")
        : new LedgerHead(entries.size(), entries.getLast().hash());
  }

  @Override
  public Verification verify() {
    return new Verification(head(), List.of());
  }

  @Override
  public void close() {}
}
