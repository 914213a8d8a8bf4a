package lianli.cli.court;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.index.court.CaseFinding;
import lianli.index.court.CaseFlag;
import lianli.index.court.DiscrepancyClass;
import lianli.registry.BilingualText;
import lianli.registry.act.PartialDate;
import lianli.registry.intake.ChosenMarriages;
import lianli.registry.intake.DecidedCase;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;
import lianli.registry.table.TableRow;
import org.jspecify.annotations.Nullable;

/** Looks at rows of decisions: is each whole, does it say what it asks for, and does it hold. */
final class DecisionCheck {
  /** What takes no decree, whoever decides it. */
  private static final Set<String> TAKES_NONE =
      Set.of(DiscrepancyClass.DUPLICATE_CASE.code(), DiscrepancyClass.OK_CLOSED.code());

  private static final Set<String> DOES_NOT_STAND =
      Set.of(CaseFlag.OVERTURNED.code(), CaseFlag.LATER_LINE.code());

  private final Map<Integer, Integer> rowsOfLine = new HashMap<>();
  private final Map<Integer, CaseFinding> today = new HashMap<>();
  private final LocalDate now;

  /**
   * A check of the rows of one file.
   *
   * @param findings what matching the same lines gives today
   */
  DecisionCheck(List<DecisionRow> rows, List<CaseFinding> findings, LocalDate now) {
    this.now = now;
    rows.forEach(
        row -> row.basis().ifPresent(basis -> rowsOfLine.merge(basis.line(), 1, Integer::sum)));
    findings.forEach(finding -> today.put(finding.courtCase().line(), finding));
  }

  /** What a row asks for. */
  DecisionVerdict of(DecisionRow row) {
    Optional<String> written = row.decision();
    if (written.isEmpty()) {
      return new DecisionVerdict.Nothing(Optional.empty());
    }
    Optional<BilingualText> unseen = unseen(row);
    if (unseen.isPresent()) {
      return new DecisionVerdict.Refused(unseen.get());
    }
    Optional<DecisionWord> word = DecisionWord.parse(written.get());
    if (word.isEmpty()) {
      return refused("the decision is none of the words to choose from", "处理意见不是可选的意见之一");
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
    if (rowsOfLine.getOrDefault(basis.line(), 0) > 1) {
      return refused("the line stands in more than one row", "名单的同一行在文件中不止一行");
    }
    Optional<DecisionColumn> changed = row.changed(basis);
    if (changed.isPresent()) {
      return new DecisionVerdict.Refused(
          BilingualText.of(
              "what the court wrote was changed in the column “"
                  + changed.get().title(Locale.ENGLISH)
                  + "”",
              "“" + changed.get().title(Locale.CHINESE) + "”列所载的法院内容已被改动"));
    }
    if (row.text(DecisionColumn.WHO).isEmpty()) {
      return refused("it does not say who decided", "未填写经办人");
    }
    if (basis.flags().stream().anyMatch(DOES_NOT_STAND::contains)) {
      return refused(
          "another line of the list is about the same suit; settle that first",
          "名单中另有同一案件的记载，请先核实该行");
    }
    if (TAKES_NONE.contains(basis.kind())) {
      return refused("nothing is to be entered from a line of this class", "该结论的行无需录入");
    }
    Optional<PartialDate> effect = date(row.cells().get(DecisionColumn.EFFECT));
    Optional<PartialDate> when = date(row.cells().get(DecisionColumn.WHEN));
    if (effect.isEmpty() || when.isEmpty()) {
      return refused("a day that was filled in is no date", "所填日期不是日期");
    }
    if (isInFuture(effect.get()) || isInFuture(when.get())) {
      return refused("a day that was filled in lies in the future", "所填日期晚于今天");
    }
    return ordered(row, basis, word, effect.get(), when.get());
  }

  private DecisionVerdict ordered(
      DecisionRow row,
      DecisionBasis basis,
      DecisionWord word,
      PartialDate effect,
      PartialDate when) {
    long marriage = ChosenMarriages.NOT_ON_FILE;
    if (word == DecisionWord.ENTER) {
      String named = row.text(DecisionColumn.ENTRY);
      if (!named.matches("\\d{1,18}")) {
        return refused("it does not say which entry's marriage it is", "未填写所涉婚姻的记录号");
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
    CaseFinding finding = today.get(basis.line());
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

  /** A row that a filter hides was decided all the same; one struck through was taken back. */
  private static Optional<BilingualText> unseen(DecisionRow row) {
    if (row.kind() == TableRow.Kind.STRUCK || row.kind() == TableRow.Kind.UNSEEN) {
      return Optional.of(
          BilingualText.of(
              "something in the row is struck through or cannot be seen", "该行有划线删除或看不见的内容"));
    }
    for (DecisionColumn column : DecisionColumn.values()) {
      Cell cell = row.cells().get(column);
      if (cell != null
          && (cell.content() == Cell.Content.FORMULA || cell.content() == Cell.Content.ERROR)) {
        return Optional.of(
            BilingualText.of(
                "cell %s holds a formula; paste it as a value",
                "%s 单元格是公式，请粘贴为数值", cell.address()));
      }
    }
    return Optional.empty();
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
