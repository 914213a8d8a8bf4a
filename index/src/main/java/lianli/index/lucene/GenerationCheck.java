package lianli.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lianli.index.Criterion;
import lianli.index.PartyQuery;
import lianli.index.key.NameLevel;
import lianli.index.lucene.GenerationManifest.FileSum;
import lianli.registry.BilingualText;
import lianli.registry.act.Party;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;

/** Checks a generation against its manifest and the ledger: the gate before it is switched in. */
final class GenerationCheck {
  private static final int SAMPLES = 100;

  private GenerationCheck() {}

  /** Everything that is wrong; empty if nothing is. */
  static List<BilingualText> faults(Path generation, LedgerReader ledger) throws IOException {
    GenerationManifest manifest = GenerationReader.manifest(generation);
    List<BilingualText> faults = new ArrayList<>();
    for (FileSum file : manifest.files()) {
      if (!Sha256.of(generation.resolve(file.name())).equals(file.sha256())) {
        faults.add(
            BilingualText.of(
                file.name() + ": the SHA-256 sum differs", file.name() + "：SHA-256 校验和不符"));
      }
    }
    if (!faults.isEmpty()) {
      return faults;
    }
    if (!ledger.hadHead(manifest.head())) {
      faults.add(BilingualText.of("the index and the ledger do not belong together", "索引与台账不一致"));
      return faults;
    }
    // What was said since is none of its business: acts may read otherwise by now, or not stand.
    LedgerReader then = ledger.asOf(manifest.head().sequence());
    try (LucenePartyIndex index = GenerationReader.open(generation)) {
      index.checkIntegrity();
      ask(index, then).ifPresent(faults::add);
    }
    return faults;
  }

  /**
   * As {@link #faults}, and that the generation holds as many acts as stood at its head. The acts
   * are not as many as the lines: some lines are about acts, and some acts were entered in error.
   */
  static List<BilingualText> allFaults(Path generation, LedgerReader ledger) throws IOException {
    List<BilingualText> faults = faults(generation, ledger);
    GenerationManifest manifest = GenerationReader.manifest(generation);
    if (faults.isEmpty()
        && manifest.counts().entries() != acts(ledger.asOf(manifest.head().sequence()))) {
      faults.add(
          BilingualText.of(
              "the index does not hold as many acts as stand in the ledger", "索引中的登记条数与台账不符"));
    }
    return faults;
  }

  private static long acts(LedgerReader ledger) {
    try (Stream<LedgerEntry> acts = ledger.entriesAfter(0)) {
      return acts.count();
    }
  }

  /** Canned questions: acts spread over the ledger must be found by each of their keys. */
  private static Optional<BilingualText> ask(LucenePartyIndex index, LedgerReader ledger) {
    long last = index.head().sequence();
    long step = Math.max(1, last / SAMPLES);
    for (long sequence = 1; sequence <= last; sequence += step) {
      Optional<BilingualText> fault =
          nextAct(ledger, sequence, step).flatMap(entry -> isNotFound(index, entry));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  /** The first act that stands among so many lines. */
  private static Optional<LedgerEntry> nextAct(LedgerReader ledger, long first, long lines) {
    return LongStream.range(first, first + lines)
        .mapToObj(ledger::entry)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<BilingualText> isNotFound(LucenePartyIndex index, LedgerEntry entry) {
    for (Party party : entry.act().parties()) {
      for (Criterion criterion : questions(entry, party)) {
        if (!index.candidates(PartyQuery.of(criterion)).contains(entry.sequence())) {
          BilingualText asked = name(criterion);
          return Optional.of(
              BilingualText.of(
                  "entry %s is not found by %s", "第 %s 号记录无法按%s检出", entry.sequence(), asked));
        }
      }
    }
    return Optional.empty();
  }

  /** What was asked, for people. */
  private static BilingualText name(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Identified number -> BilingualText.of("a party's identity number", "身份证件号");
      case Criterion.IdentifiedLike mask ->
          BilingualText.of("a party's masked number", "部分隐藏的身份证件号");
      case Criterion.IdentifiedNearly slip ->
          BilingualText.of("a number like a party's", "相近的身份证件号");
      case Criterion.Named name -> BilingualText.of("a party's name", "姓名");
      case Criterion.MarriedTo spouse -> BilingualText.of("a spouse's name", "配偶姓名");
      case Criterion.Born birth -> BilingualText.of("a party's birth date", "出生日期");
      case Criterion.RegisteredNear day -> BilingualText.of("the day of registration", "登记日期");
      case Criterion.Numbered number -> BilingualText.of("the certificate's number", "字号");
    };
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
