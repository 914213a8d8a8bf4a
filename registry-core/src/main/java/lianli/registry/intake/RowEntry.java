package lianli.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.check.Finding;
import lianli.registry.check.Severity;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.AppendResult.Outcome;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.NewEntry;

/** Enters prepared rows group by group, and settles what becomes of each. */
final class RowEntry {
  private static final Said CHANGED =
      Said.of(
          "the entry is on file with other content; use `lianli act correct`",
          "该条目已在库但内容不同，请用 lianli act correct 更正");
  private static final Said ABOUT_NOTHING =
      Said.of("the entry it is about is not on file", "所涉及的条目不在库中");

  private final Ledger ledger;
  private final Mode mode;
  private final RowListener rows;
  private final CheckedActs checks;
  private final List<PreparedRow.Following> deferred = new ArrayList<>();
  private final Set<String> wouldEnter = new HashSet<>();
  private long lastSequence = -1;

  RowEntry(Ledger ledger, LocalDate today, Mode mode, RowListener rows) {
    this.ledger = ledger;
    this.mode = mode;
    this.rows = rows;
    checks = new CheckedActs(ledger, today);
  }

  void enter(List<PreparedRow> group) {
    Batch batch = new Batch();
    Map<String, Long> known = ledger.sequencesOf(sources(group));
    ActsByKey file = null;
    for (PreparedRow row : group) {
      switch (row) {
        case PreparedRow.Refused refused -> batch.settle(refused.outcome());
        case PreparedRow.Told told -> {
          if (file == null) {
            batch.flush();
            file = onFile(group, known);
          }
          take(told, batch, known, file);
        }
        case PreparedRow.Exported exported -> {
          follow(exported.sequence());
          batch.add(exported.number(), exported.entry(), List.of());
        }
        case PreparedRow.Following following -> {
          boolean inOrder = follow(following.line().sequence());
          if (inOrder && mode == Mode.ENTER) {
            // What it is about may stand in this very group.
            batch.flush();
            take(following, batch);
            file = null;
          } else {
            deferred.add(following);
          }
        }
      }
    }
    batch.flush();
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

  /** What is on file about the people of a group, asked for at once: asking takes its time. */
  private ActsByKey onFile(List<PreparedRow> group, Map<String, Long> known) {
    List<Act> asked = new ArrayList<>();
    for (PreparedRow row : group) {
      if (row instanceof PreparedRow.Told told
          && !told.isExported()
          && !known.containsKey(told.entry().provenance().sourceKey())) {
        asked.add(told.act());
      }
    }
    ActsByKey file = new ActsByKey();
    checks.onFile(asked).forEach(entry -> file.add(entry.act()));
    return file;
  }

  /** Lines about lines, in the order in which the other registry wrote them. */
  void enterDeferred() {
    deferred.sort(Comparator.comparingLong(following -> following.line().sequence()));
    Batch batch = new Batch();
    for (PreparedRow.Following following : deferred) {
      if (batch.holds(following.line().about())) {
        batch.flush();
      }
      take(following, batch);
    }
    batch.flush();
  }

  /** True as long as the lines of an export come without a gap, so that none can be missing. */
  private boolean follow(long sequence) {
    boolean follows = lastSequence == -1 || sequence == lastSequence + 1;
    lastSequence = follows ? sequence : -2;
    return follows;
  }

  private void take(PreparedRow.Following following, Batch batch) {
    if (!following.line().isAboutAnother()) {
      batch.add(
          following.number(),
          new NewEntry(following.line().statement(), following.line().provenance()),
          List.of());
      return;
    }
    OptionalLong target = ledger.sequenceOf(following.line().about());
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

  private void take(PreparedRow.Told told, Batch batch, Map<String, Long> known, ActsByKey file) {
    Long entered = known.get(told.entry().provenance().sourceKey());
    if (entered != null) {
      boolean changed =
          told.isExported()
              && ledger.entry(entered).filter(entry -> !entry.act().equals(told.act())).isPresent();
      batch.settle(
          changed
              ? RowOutcome.rejected(told.number(), "", CHANGED)
              : new RowOutcome(told.number(), Result.ALREADY_THERE, "", List.of()));
      return;
    }
    List<Finding> findings = new ArrayList<>(told.findings());
    if (!told.isExported()) {
      findings.addAll(checks.among(told.act(), file.about(told.act())));
    }
    List<Said> said = findings.stream().map(Finding::message).toList();
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
      batch.settle(new RowOutcome(told.number(), Result.REJECTED, "", said));
      return;
    }
    file.add(told.act());
    batch.add(told.number(), told.entry(), said);
  }

  /** Rows of one commit, told in the order of the list. */
  private final class Batch {
    private final List<NewEntry> entries = new ArrayList<>();
    private final List<RowOutcome> outcomes = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    void settle(RowOutcome outcome) {
      outcomes.add(outcome);
    }

    void add(int row, NewEntry entry, List<Said> remarks) {
      places.add(outcomes.size());
      outcomes.add(new RowOutcome(row, Result.ENTERED, "", remarks));
      entries.add(entry);
      keys.add(entry.provenance().sourceKey());
    }

    boolean holds(String key) {
      return keys.contains(key);
    }

    void flush() {
      for (int i = 0; i < entries.size(); i++) {
        if (mode == Mode.DRY_RUN && !isNew(entries.get(i))) {
          settleAsKnown(i);
        }
      }
      if (mode == Mode.ENTER && !entries.isEmpty()) {
        List<Outcome> appended = ledger.append(entries).outcomes();
        for (int i = 0; i < appended.size(); i++) {
          if (appended.get(i) == Outcome.ALREADY_THERE) {
            settleAsKnown(i);
          }
        }
      }
      outcomes.forEach(rows::settled);
      entries.clear();
      outcomes.clear();
      places.clear();
      keys.clear();
    }

    private boolean isNew(NewEntry entry) {
      String key = entry.provenance().sourceKey();
      return ledger.sequenceOf(key).isEmpty() && wouldEnter.add(key);
    }

    private void settleAsKnown(int entry) {
      int place = places.get(entry);
      outcomes.set(
          place, new RowOutcome(outcomes.get(place).row(), Result.ALREADY_THERE, "", List.of()));
    }
  }
}
