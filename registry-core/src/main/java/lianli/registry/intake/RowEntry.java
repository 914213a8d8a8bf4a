package lianli.registry.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;
import lianli.registry.check.ActChecks;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.ledger.LedgerReader;
import lianli.registry.ledger.NewEntry;

/**
 * Judges prepared rows group by group and enters them: while one batch is being written, the rows
 * that follow are judged among what was on file before it and what it holds.
 */
final class RowEntry implements AutoCloseable {
  private static final BilingualText CHANGED =
      BilingualText.of(
          "the entry is on file with other content; use `lianli act correct`",
          "库中已有该记录但内容不同，请用 lianli act correct 更正");
  private static final BilingualText ABOUT_NOTHING =
      BilingualText.of("the entry it is about is not on file", "所涉及的记录不在库中");

  private final Ledger ledger;
  private final LedgerReader beside;
  private final Mode mode;
  private final CheckedActs checks;
  private final DecreedRow decrees;
  private final WriteBehind<List<RowOutcome>> writing;
  private final List<PreparedRow.Following> deferred = new ArrayList<>();
  private final Set<String> wouldEnter = new HashSet<>();
  private RowBatch underway = new RowBatch();
  private RowBatch batch = new RowBatch();
  private LedgerReader before;
  private long lastSequence = -1;

  RowEntry(Ledger ledger, ActChecks checks, Mode mode, ChosenMarriages said, RowListener rows) {
    this.ledger = ledger;
    this.mode = mode;
    this.checks = new CheckedActs(ledger, checks);
    decrees = new DecreedRow(said);
    beside = ledger.newReader();
    before = beside.asOf(ledger.head().sequence());
    writing = new WriteBehind<>(outcomes -> outcomes.forEach(rows::settled));
  }

  void enter(List<PreparedRow> group) {
    Map<String, Long> known = before.sequencesOf(sources(group));
    ActsByKey file = null;
    for (PreparedRow row : group) {
      switch (row) {
        case PreparedRow.Refused refused -> batch.settle(refused.outcome());
        case PreparedRow.Told told -> {
          if (file == null) {
            file = onFile(group, known);
          }
          take(told, known, file);
        }
        case PreparedRow.Exported exported -> {
          follow(exported.sequence());
          batch.add(exported.number(), exported.entry(), List.of());
        }
        case PreparedRow.Following following -> {
          boolean inOrder = follow(following.line().sequence());
          if (inOrder && mode == Mode.ENTER) {
            // What it is about may stand in this very group.
            flush();
            take(following);
            file = null;
          } else {
            deferred.add(following);
          }
        }
      }
    }
    write();
  }

  private static List<String> sources(List<PreparedRow> group) {
    List<String> keys = new ArrayList<>();
    for (PreparedRow row : group) {
      if (row instanceof PreparedRow.Told told) {
        keys.add(told.entry().provenance().sourceKey());
      }
    }
    return keys;
  }

  /**
   * What is on file about the people of a group, asked for at once, since asking takes its time;
   * and what is about to be.
   */
  private ActsByKey onFile(List<PreparedRow> group, Map<String, Long> known) {
    List<Act> asked = new ArrayList<>();
    Set<CertificateNumber> named = new HashSet<>();
    for (PreparedRow row : group) {
      if (row instanceof PreparedRow.Told told
          && !told.isExported()
          && !known.containsKey(told.entry().provenance().sourceKey())) {
        asked.add(told.act());
        if (told.isOfCourtList() && told.act() instanceof AboutMarriage decree) {
          decree.marriage().number().ifPresent(named::add);
        }
      }
    }
    ActsByKey file = new ActsByKey();
    CheckedActs.onFile(before, asked, named)
        .forEach(entry -> file.add(entry.act(), entry.sequence()));
    underway.acts().forEach(file::add);
    batch.acts().forEach(file::add);
    return file;
  }

  /** Lines about lines, in the order in which the other registry wrote them. */
  void enterDeferred() {
    flush();
    deferred.sort(Comparator.comparingLong(following -> following.line().sequence()));
    for (PreparedRow.Following following : deferred) {
      if (batch.holds(following.line().about())) {
        flush();
      }
      take(following);
    }
    flush();
  }

  /** True as long as the lines of an export come without a gap, so that none can be missing. */
  private boolean follow(long sequence) {
    boolean follows = lastSequence == -1 || sequence == lastSequence + 1;
    lastSequence = follows ? sequence : -2;
    return follows;
  }

  /** Only after a flush: the line it is about is looked up among what is committed. */
  private void take(PreparedRow.Following following) {
    if (!following.line().isAboutAnother()) {
      batch.add(
          following.number(),
          new NewEntry(following.line().statement(), following.line().provenance()),
          List.of());
      return;
    }
    OptionalLong target = before.sequenceOf(following.line().about());
    if (target.isPresent()) {
      batch.add(
          following.number(),
          new NewEntry(following.line().about(target.getAsLong()), following.line().provenance()),
          List.of());
    } else if (mode == Mode.DRY_RUN && wouldEnter.contains(following.line().about())) {
      wouldEnter.add(following.line().provenance().sourceKey());
      batch.settle(new RowOutcome(following.number(), Result.ENTERED, "", List.of()));
    } else {
      batch.settle(RowOutcome.rejected(following.number(), "about", ABOUT_NOTHING));
    }
  }

  private void take(PreparedRow.Told told, Map<String, Long> known, ActsByKey file) {
    String source = told.entry().provenance().sourceKey();
    if (known.containsKey(source) || batch.holds(source) || underway.holds(source)) {
      boolean isChanged =
          told.isExported()
              && entered(source, known).filter(act -> !act.equals(told.act())).isPresent();
      batch.settle(
          isChanged
              ? RowOutcome.rejected(told.number(), "", CHANGED)
              : RowBatch.alreadyThere(told.number()));
      return;
    }
    NewEntry entry = told.entry();
    List<BilingualText> said = new ArrayList<>();
    Optional<EndedMarriage> ends = Optional.empty();
    if (told.isOfCourtList() && told.act() instanceof AboutMarriage decree) {
      switch (decrees.judge(told, decree, file, before)) {
        case DecreedRow.Judgement.Settled settled -> {
          batch.settle(settled.outcome());
          return;
        }
        case DecreedRow.Judgement.MayEnter judged -> {
          entry = judged.entry();
          said.addAll(judged.remarks());
          ends = judged.ends();
        }
      }
    }
    List<Finding> findings = new ArrayList<>(told.findings());
    if (!told.isExported()) {
      findings.addAll(checks.among(told.act(), others(told, file)));
    }
    if (ends.isPresent()) {
      // It was found, if by other means than the numbers of both.
      findings.removeIf(finding -> finding.rule().equals(ActChecks.MARRIAGE_ON_FILE));
    }
    findings.stream().map(Finding::message).forEach(said::add);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
      batch.settle(new RowOutcome(told.number(), Result.REJECTED, "", said));
      return;
    }
    file.add(told.act());
    batch.add(told.number(), entry, said, ends);
  }

  /** Decrees of a court list are matched with their marriages before. */
  private static List<Act> others(PreparedRow.Told told, ActsByKey file) {
    return !told.isOfCourtList() && told.act() instanceof AboutMarriage about
        ? file.aboutMarriageOf(about)
        : file.about(told.act());
  }

  /** What is to be said of the file as a whole. */
  List<BilingualText> remarks() {
    return decrees.remarks();
  }

  /** The act that came from a source, as it stands; empty if it was entered in error. */
  private Optional<Act> entered(String source, Map<String, Long> known) {
    return known.containsKey(source)
        ? before.entry(known.get(source)).map(LedgerEntry::act)
        : batch.act(source).or(() -> underway.act(source));
  }

  /** Writes the batch and waits for it: what comes next may be about what it holds. */
  private void flush() {
    write();
    await();
  }

  /** Begins to write the batch, once the one before is written. */
  private void write() {
    if (batch.isEmpty()) {
      return;
    }
    await();
    RowBatch next = batch;
    underway = next;
    batch = new RowBatch();
    writing.begin(
        () ->
            mode == Mode.ENTER
                ? next.append(ledger)
                : next.foretell(key -> ledger.sequenceOf(key).isPresent() || !wouldEnter.add(key)));
  }

  private void await() {
    writing.finish();
    underway = new RowBatch();
    before = beside.asOf(beside.head().sequence());
  }

  @Override
  public void close() {
    try (beside) {
      writing.close();
    }
  }
}
