package lianli.cli.court;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import lianli.index.court.CaseFlag;
import lianli.index.court.DiscrepancyClass;
import lianli.index.court.LinkDecision;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.court.MarriageEffect;
import lianli.registry.table.Cell;

/**
 * Divorces of one class that a named person has entered all at once: those that were linked by
 * themselves, about which nobody wrote anything else, and as many as the person says there are.
 */
public final class AcceptedAll {
  private final Optional<DiscrepancyClass> kind;
  private final String operator;
  private final String day;
  private final OptionalLong count;
  private long found;

  private AcceptedAll(
      Optional<DiscrepancyClass> kind, String operator, String day, OptionalLong count) {
    this.kind = kind;
    this.operator = operator;
    this.day = day;
    this.count = count;
  }

  /** No line enters unless somebody decided about it. */
  public static AcceptedAll none() {
    return new AcceptedAll(Optional.empty(), "", "", OptionalLong.empty());
  }

  /**
   * All accepted lines of a class.
   *
   * @param operator who says so
   * @param day on which it is said
   * @param count how many there are; empty if the person did not say it
   */
  public static AcceptedAll of(
      DiscrepancyClass kind, String operator, String day, OptionalLong count) {
    return new AcceptedAll(Optional.of(kind), operator, day, count);
  }

  /** The row, decided if it is one of them. */
  DecisionRow decided(DecisionRow row) {
    if (!isMeant(row)) {
      return row;
    }
    found++;
    Map<DecisionColumn, Cell> cells = new EnumMap<>(row.cells());
    cells.put(DecisionColumn.DECISION, CourtLines.cell(DecisionWord.ENTER.in(Locale.ENGLISH)));
    cells.put(DecisionColumn.WHO, CourtLines.cell(operator));
    cells.put(DecisionColumn.WHEN, CourtLines.cell(day));
    return new DecisionRow(row.sheet(), row.number(), cells, row.beside(), row.kind(), row.basis());
  }

  private boolean isMeant(DecisionRow row) {
    return kind.isPresent()
        && row.decision().isEmpty()
        && FilledCells.objection(row).isEmpty()
        && row.basis()
            .filter(basis -> basis.kind().equals(kind.get().code()))
            .filter(basis -> basis.link().equals(LinkDecision.ACCEPTED.code()))
            .filter(basis -> basis.effect().equals(MarriageEffect.END.name()))
            .filter(
                basis ->
                    List.of(CaseFlag.OVERTURNED, CaseFlag.LATER_LINE, CaseFlag.OUTCOME).stream()
                        .map(CaseFlag::code)
                        .noneMatch(basis.flags()::contains))
            .isPresent();
  }

  /**
   * Makes sure that the person knows how many lines are entered.
   *
   * @throws RegistryException REFUSED if another number was said, or none, or lines of this class
   *     are decided about one by one
   */
  void require(List<DecisionRow> rows) {
    if (kind.isPresent() && !Enterable.isAtOnce(kind.get())) {
      throw refused(
          kind.get(),
          BilingualText.of("each line of this class needs a look of its own", "该结论的行须逐行办理"),
          BilingualText.of("Decide about each line in the workbook", "请在工作簿中逐行填写处理意见"));
    }
    if (kind.isEmpty() || (count.isPresent() && count.getAsLong() == found)) {
      return;
    }
    throw refused(
        kind.get(),
        BilingualText.of(
            "%s of %s lines would be entered without a decision of their own",
            "共 %2$s 行，其中 %1$s 行将不经逐行办理而录入", found, rows.size()),
        found == 0
            ? BilingualText.of("Decide about each line in the workbook", "请在工作簿中逐行办理")
            : BilingualText.of(
                "Look at them; if all are to be entered, say --count %s",
                "请核对；确需整批录入的，请加 --count %s", found));
  }

  private static RegistryException refused(
      DiscrepancyClass kind, BilingualText why, BilingualText next) {
    return new RegistryException(
        ErrorCode.REFUSED,
        BilingualText.of(
            "Cannot enter all lines of the class %s",
            "无法整批录入结论为“%s”的行", BilingualText.of(kind.code(), kind.chinese())),
        why,
        next);
  }
}
