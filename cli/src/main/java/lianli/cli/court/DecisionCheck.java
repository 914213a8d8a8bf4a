package lianli.cli.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CasePlace;
import lianli.registry.court.MarriageEffect;
import lianli.registry.intake.ChosenMarriages;
import lianli.registry.intake.DecidedCase;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;
import org.jspecify.annotations.Nullable;

/** Looks at rows of decisions: is each whole, does it say what it asks for, and does it hold. */
final class DecisionCheck {
  private static final Set<String> DOES_NOT_STAND =
      Set.of(CaseFlag.OVERTURNED.code(), CaseFlag.LATER_LINE.code());

  private final Map<CasePlace, List<DecisionRow>> rowsOfLine = new HashMap<>();
  private final Map<CasePlace, CaseFinding> today = new HashMap<>();
  private final LocalDate now;

  /**
   * A check of the rows of one file.
   *
   * @param findings what matching the same lines gives today
   */
  DecisionCheck(List<DecisionRow> rows, List<CaseFinding> findings, LocalDate now) {
    this.now = now;
    rows.forEach(
        row ->
            row.basis()
                .ifPresent(
                    basis ->
                        rowsOfLine
                            .computeIfAbsent(basis.place(), line -> new ArrayList<>())
                            .add(row)));
    findings.forEach(finding -> today.put(finding.courtCase().place(), finding));
  }

  /** What a row asks for. */
  DecisionVerdict of(DecisionRow row) {
    Optional<String> written = row.decision();
    Optional<BilingualText> objection = FilledCells.objection(row);
    if (objection.isPresent()) {
      return new DecisionVerdict.Refused(objection.get());
    }
    if (written.isEmpty()) {
      return new DecisionVerdict.Nothing(Optional.empty());
    }
    Optional<DecisionWord> word = DecisionWord.parse(written.get());
    if (word.isEmpty()) {
      return new DecisionVerdict.Refused(
          BilingualText.of(
              "the decision is none of the words to choose from: "
                  + String.join(", ", DecisionWord.all(Locale.ENGLISH)),
              "处理意见只能是：" + String.join("、", DecisionWord.all(Locale.CHINESE))));
    }
    Optional<BilingualText> elsewhere = decidedElsewhere(row);
    if (elsewhere.isPresent()) {
      return new DecisionVerdict.Refused(elsewhere.get());
    }
    if (!word.get().enters()) {
      return new DecisionVerdict.Nothing(word);
    }
    if (row.basis().isEmpty()) {
      return refused(
          "the hidden columns of this row are not whole; match the list again",
          "该行隐藏的核对列不完整，请重新比对");
    }
    return entering(row, row.basis().get(), word.get());
  }

  private DecisionVerdict entering(DecisionRow row, DecisionBasis basis, DecisionWord word) {
    Optional<DecisionColumn> changed = row.changed(basis);
    if (changed.isPresent()) {
      return new DecisionVerdict.Refused(
          BilingualText.of(
              "what the court wrote was changed in the column “"
                  + changed.get().title(Locale.ENGLISH)
                  + "”",
              "“" + changed.get().title(Locale.CHINESE) + "”列所载的法院内容已被改动"));
    }
    if (!row.text(DecisionColumn.LINE).equals(Integer.toString(basis.place().row()))) {
      return refused("the number of the line was changed", "“行”列的行号已被改动");
    }
    String named = row.text(DecisionColumn.FILE);
    if (!named.isEmpty() && !named.equals(basis.place().table())) {
      return refused("the name of the list was changed", "“名单文件”列的文件名已被改动");
    }
    if (row.text(DecisionColumn.WHO).isEmpty()) {
      return refused("it does not say who decided", "未填写经办人");
    }
    if (basis.flags().stream().anyMatch(DOES_NOT_STAND::contains)) {
      return refused(
          "another line of the list is about the same suit; settle that first",
          "名单中另有同一案件的记载，请先核实该行");
    }
    if (basis.effect().isEmpty() && isOfOnePerson(basis)) {
      return refused(
          "the list does not say which of the two was declared dead; ask the court, or enter it"
              + " with lianli act add",
          "清单未写明被宣告死亡的是哪一方；请与法院核对，或用 lianli act add 录入");
    }
    Optional<BilingualText> objection = Enterable.objection(basis.kind(), word, basis.entries());
    if (objection.isPresent()) {
      return new DecisionVerdict.Refused(objection.get());
    }
    for (DecisionColumn column : List.of(DecisionColumn.EFFECT, DecisionColumn.WHEN)) {
      Optional<BilingualText> wrong = wrongDay(row, column);
      if (wrong.isPresent()) {
        return new DecisionVerdict.Refused(wrong.get());
      }
    }
    return ordered(
        row,
        basis,
        word,
        date(row.cells().get(DecisionColumn.EFFECT)).orElseThrow(),
        date(row.cells().get(DecisionColumn.WHEN)).orElseThrow());
  }

  /** A declared death, or the end of one: read again, the columns look as if they told roles. */
  private boolean isOfOnePerson(DecisionBasis basis) {
    CaseFinding finding = today.get(basis.place());
    return finding != null
        && finding.courtCase().outcome() instanceof CaseOutcome.Decided decided
        && (decided.effect() == MarriageEffect.DEATH || decided.effect() == MarriageEffect.REVIVE);
  }

  /** Copied rows may be decided otherwise each: nobody can tell which of them is meant. */
  private Optional<BilingualText> decidedElsewhere(DecisionRow row) {
    List<DecisionRow> others =
        row
            .basis()
            .map(basis -> rowsOfLine.getOrDefault(basis.place(), List.of()))
            .orElse(List.of())
            .stream()
            .filter(other -> !other.equals(row))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "the same line of the list also stands at "
                    + String.join(
                        "; ", others.stream().map(other -> other.where().english()).toList()),
                "名单的同一行另见："
                    + String.join(
                        "；", others.stream().map(other -> other.where().chinese()).toList())));
  }

  private Optional<BilingualText> wrongDay(DecisionRow row, DecisionColumn column) {
    Optional<PartialDate> day = date(row.cells().get(column));
    if (day.isPresent() && !day.get().isKnown()) {
      return Optional.empty();
    }
    // A cell may hold a day that no act can have: one that is still to come.
    boolean isLater =
        day.or(() -> PartialDate.parse(row.text(column))).filter(this::isInFuture).isPresent();
    if (day.isPresent() && !isLater) {
      return Optional.empty();
    }
    return Optional.of(
        BilingualText.of(
            "“"
                + column.title(Locale.ENGLISH)
                + (isLater ? "” lies in the future" : "” is no date; write 2026-03-05"),
            "“"
                + column.title(Locale.CHINESE)
                + (isLater ? "”晚于今天" : "”不是日期，请按 2026-03-05 的格式填写")));
  }

  private DecisionVerdict ordered(
      DecisionRow row,
      DecisionBasis basis,
      DecisionWord word,
      PartialDate effect,
      PartialDate when) {
    long marriage = ChosenMarriages.NOT_ON_FILE;
    if (word == DecisionWord.ENTER) {
      String named = WrittenText.word(row.text(DecisionColumn.ENTRY));
      if (!named.matches("[0-9]{1,18}")) {
        return named.isEmpty()
            ? refused("it does not say which entry's marriage it is", "未填写所涉婚姻记录号")
            : refused("the entry of the marriage is no number", "所涉婚姻记录号不是数字");
      }
      marriage = Long.parseLong(named);
      if (!basis.entries().contains(marriage)) {
        return new DecisionVerdict.Refused(
            BilingualText.of(
                "entry %s is none of those that the line was matched with",
                "第 %s 号记录不在该行比对出的记录之中", named));
      }
    }
    String by = row.text(DecisionColumn.WHO);
    return new DecisionVerdict.Enter(
        new DecidedCase.Order(
            marriage,
            effect,
            when.isKnown() ? by + " on " + when.text() : by,
            row.place(),
            row.text(DecisionColumn.NOTE),
            changedSince(basis),
            basis.forIntake()));
  }

  /** What matching the line today says otherwise. */
  private Optional<BilingualText> changedSince(DecisionBasis basis) {
    CaseFinding finding = today.get(basis.place());
    if (finding == null) {
      return Optional.of(BilingualText.of("the line cannot be matched today", "该行现已无法比对"));
    }
    boolean isSame =
        finding.discrepancy().code().equals(basis.kind()) && finding.acts().equals(basis.entries());
    return isSame
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "matched today, the line is "
                    + finding.discrepancy().code()
                    + ", not "
                    + basis.kind()
                    + " with the same entries; match the list again",
                "该行现在的比对结论是“" + finding.discrepancy().chinese() + "”，与办理时不一致，请重新比对"));
  }

  private boolean isInFuture(PartialDate day) {
    return day.isKnown() && day.earliest().isAfter(now);
  }

  /** Unknown if nothing stands there; empty if it is no date. */
  private static Optional<PartialDate> date(@Nullable Cell cell) {
    if (cell == null || cell.isBlank()) {
      return Optional.of(PartialDate.unknown());
    }
    return switch (DateCell.of(cell, DateCell.About.ACT)) {
      case DateCell.Nothing nothing -> Optional.of(PartialDate.unknown());
      case DateCell.Certain certain -> Optional.of(certain.date());
      case DateCell.TwoDigits twoDigits -> Optional.empty();
      case DateCell.Unclear unclear -> Optional.empty();
    };
  }

  private static DecisionVerdict refused(String english, String chinese) {
    return new DecisionVerdict.Refused(BilingualText.of(english, chinese));
  }
}
