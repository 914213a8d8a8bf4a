package lianli.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.PartialDate;
import lianli.registry.check.ActChecks;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CasePlace;
import lianli.registry.court.SuitGrouping;
import lianli.registry.court.SuitLine;
import lianli.registry.intake.ListImport.Mode;
import lianli.registry.intake.RowOutcome.Result;
import lianli.registry.ledger.Ledger;
import lianli.registry.ledger.LedgerEntry;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.ListRow;
import lianli.registry.list.SuitCells;
import org.jspecify.annotations.Nullable;

/**
 * Enters what people decided about the lines of a court's list (docs/adr/0072). Each line is held
 * against the register as it is now, by the same rules as every list; a line about which nobody
 * decided enters nothing.
 */
public final class CourtDecisions {
  private static final int GROUP = 500;

  private final Ledger ledger;
  private final ActChecks rules;
  private final String author;

  /**
   * Decisions for this ledger.
   *
   * @param author who imports them
   */
  public CourtDecisions(Ledger ledger, ActChecks rules, String author) {
    this.ledger = ledger;
    this.rules = rules;
    this.author = author;
  }

  /**
   * Enters the decisions of one file.
   *
   * @param source the file's name
   * @param cases every line of the court's list, in its order, each once
   * @return what became of each line that is to be entered, by its place
   */
  public Map<CasePlace, DecidedOutcome> enter(String source, List<DecidedCase> cases, Mode mode) {
    DecidedPreparation preparation = new DecidedPreparation(ledger, rules, author, source);
    Map<CasePlace, AppealEffect> suits = SuitGrouping.of(lines(cases));
    List<PreparedRow> rows = new ArrayList<>();
    Map<Integer, Long> marriages = new HashMap<>();
    for (int number = 0; number < cases.size(); number++) {
      DecidedCase each = cases.get(number);
      if (each.order().isEmpty()) {
        continue;
      }
      DecidedCase.Order order = each.order().get();
      // Lines of several files may have the same row; here they are told by their number.
      ListRow.Told told = new ListRow.Told(number, each.cells());
      marriages.put(number, order.marriage());
      switch (suits.getOrDefault(each.place(), new AppealEffect.Alone())) {
        case AppealEffect.Alone alone -> rows.add(preparation.prepared(told, each.place(), order));
        case AppealEffect.Completed completed ->
            rows.add(
                preparation.prepared(
                    HeldDecrees.completed(told, completed.outcome()), each.place(), order));
        case AppealEffect.GivesWay other ->
            rows.add(new PreparedRow.Refused(RowOutcome.rejected(number, "", other.why())));
      }
    }
    return entered(changedSince(rows, cases), cases, marriages, mode);
  }

  private static List<SuitLine> lines(List<DecidedCase> cases) {
    return cases.stream()
        .flatMap(
            each ->
                SuitCells.of(each.place(), each.cells(), ImportKind.DECREES, ListMapping.none())
                    .stream())
        .toList();
  }

  /** Lines about people of whom more, or something else, is on file than when it was decided. */
  private List<PreparedRow> changedSince(List<PreparedRow> rows, List<DecidedCase> cases) {
    RegisterSeal seal = new RegisterSeal(ledger);
    List<PreparedRow> checked = new ArrayList<>();
    for (PreparedRow row : rows) {
      if (row instanceof PreparedRow.Told told
          && ledger.sequenceOf(told.entry().provenance().sourceKey()).isEmpty()) {
        DecidedCase.Order order = cases.get(told.number()).order().orElseThrow();
        checked.add(checked(told, order, seal));
      } else {
        checked.add(row);
      }
    }
    return checked;
  }

  private static PreparedRow checked(
      PreparedRow.Told row, DecidedCase.Order order, RegisterSeal seal) {
    DecidedCase.Basis basis = order.basis();
    if (!seal.of(basis.subject()).equals(basis.seal())) {
      return changed(row, basis, seal);
    }
    return order.changed().isPresent()
        ? new PreparedRow.Refused(RowOutcome.rejected(row.number(), "", order.changed().get()))
        : row;
  }

  private static PreparedRow changed(
      PreparedRow.Told row, DecidedCase.Basis basis, RegisterSeal seal) {
    List<String> since =
        seal.since(basis.subject(), basis.head()).stream().map(String::valueOf).toList();
    BilingualText why =
        since.isEmpty()
            ? BilingualText.of(
                "something on file about these people was taken back since the list was matched;"
                    + " match it again",
                "比对后，本库中涉及当事人的记录有撤回，请重新比对后办理")
            : BilingualText.of(
                "since the list was matched, more came on file about these people (entry "
                    + String.join(", ", since)
                    + "); match it again",
                "比对后，本库中涉及当事人的记录有变动（第 " + String.join("、", since) + " 号记录），请重新比对后办理");
    return new PreparedRow.Refused(RowOutcome.rejected(row.number(), "", why));
  }

  private Map<CasePlace, DecidedOutcome> entered(
      List<PreparedRow> rows, List<DecidedCase> cases, Map<Integer, Long> marriages, Mode mode) {
    Map<Integer, RowOutcome> outcomes = new LinkedHashMap<>();
    ChosenMarriages said = new ChosenMarriages(Map.of(), Set.of(), marriages);
    try (RowEntry entry =
        new RowEntry(ledger, rules, mode, said, outcome -> outcomes.put(outcome.row(), outcome))) {
      for (int from = 0; from < rows.size(); from += GROUP) {
        entry.enter(rows.subList(from, Math.min(from + GROUP, rows.size())));
      }
      entry.enterDeferred();
    }
    Map<Integer, PreparedRow.Told> acts = new HashMap<>();
    for (PreparedRow row : rows) {
      if (row instanceof PreparedRow.Told told) {
        acts.put(told.number(), told);
      }
    }
    Map<CasePlace, DecidedOutcome> decided = new LinkedHashMap<>();
    outcomes.forEach(
        (number, outcome) -> {
          CasePlace place = cases.get(number).place();
          decided.put(place, told(place, outcome, acts.get(number)));
        });
    return decided;
  }

  private DecidedOutcome told(CasePlace place, RowOutcome outcome, PreparedRow.@Nullable Told row) {
    OptionalLong entry =
        row == null
            ? OptionalLong.empty()
            : ledger.sequenceOf(row.entry().provenance().sourceKey());
    PartialDate effect = PartialDate.unknown();
    if (row != null && outcome.result() != Result.REJECTED) {
      Act act =
          entry.isPresent()
              ? ledger.entry(entry.getAsLong()).map(LedgerEntry::act).orElse(row.act())
              : row.act();
      effect = act instanceof Act.CourtDivorce divorce ? divorce.effectiveFrom() : act.datedOn();
    }
    return new DecidedOutcome(place, outcome.result(), entry, effect, outcome.remarks());
  }
}
