package lianli.cli.court;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.PlannedSheet.Kind;
import lianli.registry.table.TableRow;

/** Whether what a person wrote into a row can be taken at its word, whatever it asks for. */
final class FilledCells {
  private static final Pattern NUMBER = Pattern.compile("[0-9*]{14,}");

  private FilledCells() {}

  /** Why it cannot; empty if it can. */
  static Optional<BilingualText> objection(DecisionRow row) {
    return unseen(row)
        .or(() -> formula(row))
        .or(() -> wordElsewhere(row))
        .or(() -> numberForAName(row));
  }

  /** A row that a filter hides was decided all the same; one struck through was taken back. */
  private static Optional<BilingualText> unseen(DecisionRow row) {
    boolean isSo = row.kind() == TableRow.Kind.STRUCK || row.kind() == TableRow.Kind.UNSEEN;
    return isSo && row.decision().isPresent()
        ? Optional.of(
            BilingualText.of(
                "something in the row is struck through or cannot be seen", "该行有划线删除或看不见的内容"))
        : Optional.empty();
  }

  /** What a formula shows depends on the program that last saved it, and may be nothing at all. */
  private static Optional<BilingualText> formula(DecisionRow row) {
    for (DecisionColumn column : DecisionColumn.values()) {
      Cell cell = row.cells().get(column);
      boolean counts = row.decision().isPresent() || column.kind() == Kind.ASKED;
      if (cell != null
          && counts
          && (cell.content() == Cell.Content.FORMULA || cell.content() == Cell.Content.ERROR)) {
        return Optional.of(
            BilingualText.of(
                "cell %s (%s) holds a formula; paste it as a value",
                "%s 单元格（%s）是公式，请粘贴为数值", cell.address(), column.said()));
      }
    }
    return Optional.empty();
  }

  /** A word of decision in another cell was meant for something: nobody can tell which holds. */
  private static Optional<BilingualText> wordElsewhere(DecisionRow row) {
    Optional<DecisionWord> decided = row.decision().flatMap(DecisionWord::parse);
    Stream<Cell> others =
        Stream.concat(
            row.cells().entrySet().stream()
                .filter(each -> each.getKey().kind() == Kind.ASKED)
                .filter(each -> each.getKey() != DecisionColumn.DECISION)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue),
            row.beside().stream());
    return others
        .filter(
            cell ->
                DecisionWord.parse(cell.text())
                    .filter(word -> decided.filter(word::equals).isEmpty())
                    .isPresent())
        .findFirst()
        .map(
            cell ->
                row.decision().isEmpty()
                    ? BilingualText.of(
                        "the column “%s” is empty, and cell %s says “%s”; write the decision into"
                            + " its column",
                        "“%s”列为空，而 %s 单元格写有“%s”；请将处理意见填入该列",
                        DecisionColumn.DECISION.said(),
                        cell.address(),
                        cell.text())
                    : BilingualText.of(
                        "the column “%s” says otherwise than cell %s (“%s”); leave the one that"
                            + " holds",
                        "“%s”列与 %s 单元格所写“%s”不一致，请只保留有效的一项",
                        DecisionColumn.DECISION.said(),
                        cell.address(),
                        cell.text()));
  }

  /** Who decides is named; a number of a person goes neither to the ledger nor to the court. */
  private static Optional<BilingualText> numberForAName(DecisionRow row) {
    String who = row.text(DecisionColumn.WHO);
    return who.isEmpty() || isName(who)
        ? Optional.empty()
        : Optional.of(
            BilingualText.of(
                "the column “%s” holds a number; write the name of who decided",
                "“%s”列填写的是号码，请填写姓名", DecisionColumn.WHO.said()));
  }

  /** True of what may name somebody. */
  static boolean isName(String who) {
    return !holdsNumber(who) && who.codePoints().anyMatch(Character::isLetter);
  }

  /** True if what may be the number of a person stands in it. */
  static boolean holdsNumber(String text) {
    return NUMBER.matcher(WrittenText.code(text)).find();
  }
}
