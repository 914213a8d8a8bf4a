package lianli.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.index.Criterion;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.index.lucene.Manifest.FileSum;
import lianli.registry.Said;
import lianli.registry.act.Party;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerHead;

/** Checks a generation against its manifest and the ledger: the gate before it is switched in. */
final class GenerationCheck {
  private static final int SAMPLES = 100;

  private GenerationCheck() {}

  /** Everything that is wrong; empty if nothing is. */
  static List<Said> faults(Path generation, Ledger ledger) throws IOException {
    Manifest manifest = GenerationReader.manifest(generation);
    List<Said> faults = new ArrayList<>();
    for (FileSum file : manifest.files()) {
      if (!FileSums.sha256(generation.resolve(file.name())).equals(file.sha256())) {
        faults.add(
            Said.of(file.name() + ": the SHA-256 sum differs", file.name() + "：SHA-256 校验和不符"));
      }
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    LedgerHead head = manifest.head();
    if (manifest.counts().entries() != head.sequence()
        || (head.sequence() > 0
            && !ledger
                .entry(head.sequence())
                .map(LedgerEntry::hash)
                .equals(Optional.of(head.hash())))) {
      faults.add(Said.of("the index and the ledger do not belong together", "索引与账本不一致"));
      return faults;
    }
    try (LucenePartyIndex index = GenerationReader.open(generation)) {
      index.checkIntegrity();
      ask(index, ledger).ifPresent(faults::add);
    }
    return faults;
  }

  /** Canned questions: entries spread over the ledger must be found by each of their keys. */
  private static Optional<Said> ask(LucenePartyIndex index, Ledger ledger) {
    long last = index.head().sequence();
    long step = Math.max(1, last / SAMPLES);
    for (long sequence = 1; sequence <= last; sequence += step) {
      LedgerEntry entry = ledger.entry(sequence).orElseThrow();
      for (Party party : entry.act().parties()) {
        for (Criterion criterion : questions(entry, party)) {
          if (!index.candidates(PartyQuery.of(criterion)).contains(sequence)) {
            return Optional.of(
                Said.of(
                    "entry "
                        + sequence
                        + " is not found by "
                        + criterion.getClass().getSimpleName(),
                    "账本第 " + sequence + " 条无法按 " + criterion.getClass().getSimpleName() + " 检出"));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Criterion> questions(LedgerEntry entry, Party party) {
    List<Criterion> questions = new ArrayList<>();
    if (!party.idNumber().isEmpty()) {
      questions.add(new Criterion.Identified(party.idNumber()));
    }
    party.name().ifPresent(name -> questions.add(new Criterion.Named(name, NameLevel.HOMOPHONE)));
    if (party.birthDate().isKnown()) {
      questions.add(new Criterion.Born(party.birthDate()));
    }
    entry.act().filing().number().ifPresent(n -> questions.add(new Criterion.Numbered(n)));
    return questions;
  }
}
