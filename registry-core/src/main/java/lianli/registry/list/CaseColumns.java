package lianli.registry.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lianli.registry.BilingualText;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;
import lianli.registry.table.DateCell;
import lianli.registry.table.TableFile;

/**
 * Columns of a court's list whose headings leave open what they mean, or whether they mean
 * anything: what stands in their cells is the evidence.
 */
final class CaseColumns {
  private static final Map<String, String> SIGNS =
      Map.of("男", "man.name", "女", "woman.name", "夫", "man.name", "妻", "woman.name");

  /** What happened, over the day on which it did. */
  private static final Map<String, String> DAYS =
      Map.of(
          "生效", "effective_from",
          "判决生效", "effective_from",
          "文书生效", "effective_from",
          "裁判生效", "effective_from",
          "结婚", "married_on",
          "领证", "married_on",
          "登记结婚", "married_on",
          "判决", "judged_on",
          "裁判", "judged_on",
          "宣判", "judged_on");

  private static final Optional<String> ROLE = Optional.of("party_role");

  private static final Set<String> OUTCOMES = Set.of("判决", "裁判", "裁决", "处理", "判决或调解", "审理");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[1-8]\\d{5}(?:(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{5}[\\dXx]|\\d{2}(?:0[1-9]|1[0-2])\\d{5})"
              + "|[1-8]\\d{2,9}[*_~.…]{2,}[\\dXx*]*");
  private static final Pattern LONG = Pattern.compile("\\d{8}|[*_~…]|^$");
  private static final Pattern NAME = Pattern.compile("[\\p{IsHan}·•.•‧・-]{2,40}");
  private static final Pattern OUTCOME =
      Pattern.compile("离婚|不离|判离|调离|撤诉|撤回|撤案|驳回|维持|改判|和好|合好|无效|死亡|终结|发回|婚姻关系|准予|不准|失踪");
  private static final Pattern CAUSE = Pattern.compile(".*(?:纠纷|离婚\\)?|案)");
  private static final Pattern CERTIFICATE = Pattern.compile(".*\\d{3,}.*|无|.*字.*\\d+.*");

  /** Days of a suit that nothing is read from. */
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "立案|收案|受理|起诉|上诉|开庭|送达|签收|归档|移送|公告|报送|填报|录入|导出|审限|分居|申请|更新|统计|出生|生日|离婚登记|到期|届满");

  private CaseColumns() {}

  /** With names under a bare 男 and 女, and numbers that two headings alike say nothing of. */
  static List<Optional<String>> ofPersons(
      TableFile table, List<Optional<String>> keys, ListMapping mapping) {
    List<Optional<String>> told = new ArrayList<>(keys);
    List<String> header = table.header().stream().map(ColumnNames::folded).toList();
    boolean isNamed =
        keys.stream()
            .flatMap(Optional::stream)
            .anyMatch(key -> key.endsWith(".name") && !key.startsWith("person."));
    boolean isByRole = isNamed || keys.contains(ROLE);
    for (int i = 0; i < header.size(); i++) {
      boolean isNumber = told.get(i).equals(Optional.of("person.id_number"));
      if (isNumber && isNamed && !most(table, i, 0, finds(LONG))) {
        // ID is the program's own number of a line as often as a person's.
        told.set(i, Optional.empty());
      }
      if (told.get(i).isPresent() || isNumber || mapping.names(table.header().get(i))) {
        continue;
      }
      if (!isByRole && most(table, i, 10, CaseColumns::isRole)) {
        told.set(i, ROLE);
        isByRole = true;
        continue;
      }
      String heading = header.get(i);
      boolean isOnce = Collections.frequency(header, heading) == 1;
      if (!isNamed
          && isOnce
          && SIGNS.containsKey(heading)
          && most(table, i, 9, CaseColumns::isName)) {
        told.set(i, Optional.of(SIGNS.get(heading)));
      } else if (Collections.frequency(header, heading) == 2
          && !UnreadColumns.isOfAnother(table.header().get(i), ImportKind.DECREES)
          && !heading.isEmpty()
          && most(table, i, 6, matches(NUMBER))) {
        told.set(i, Optional.of("person.id_number"));
      }
    }
    return told;
  }

  /** Fills in what no plainer heading of the list means. */
  static void fill(TableFile table, List<Optional<String>> told, ListMapping mapping) {
    List<Optional<String>> found =
        new ArrayList<>(Collections.nCopies(told.size(), Optional.empty()));
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).isEmpty() && !mapping.names(table.header().get(i))) {
        found.set(i, key(table, i).filter(key -> !told.contains(Optional.of(key))));
      }
    }
    for (int i = 0; i < told.size(); i++) {
      if (found.get(i).isPresent() && isFirst(found, i)) {
        told.set(i, found.get(i));
      }
    }
    ofCause(table, told, mapping);
  }

  /** 类别 over 离婚纠纷 is what the case is about, and not the kind of an act. */
  private static void ofCause(TableFile table, List<Optional<String>> told, ListMapping mapping) {
    if (told.contains(Optional.of("cause"))) {
      return;
    }
    for (int i = 0; i < told.size(); i++) {
      boolean isKind = told.get(i).equals(Optional.of("act"));
      if (isKind && !mapping.names(table.header().get(i)) && most(table, i, 8, matches(CAUSE))) {
        told.set(i, Optional.of("cause"));
        return;
      }
    }
  }

  private static Optional<String> key(TableFile table, int column) {
    String heading = ColumnNames.folded(table.header().get(column));
    if (DAYS.containsKey(heading) && most(table, column, 8, CaseColumns::isDay)) {
      return Optional.of(DAYS.get(heading));
    }
    if (OUTCOMES.contains(heading) && most(table, column, 6, finds(OUTCOME))) {
      return Optional.of("outcome");
    }
    return CaseHeading.key(heading).filter(key -> agrees(table, column, key));
  }

  /** A heading of parts counts only over what it says. */
  private static boolean agrees(TableFile table, int column, String key) {
    return switch (key) {
      case "outcome" -> most(table, column, 5, finds(OUTCOME));
      case "certificate_number" -> most(table, column, 5, matches(CERTIFICATE));
      case "judged_on", "effective_from", "married_on" ->
          most(table, column, 5, CaseColumns::isDay);
      default -> true;
    };
  }

  /** Of two days that may be one thing neither is it; of other columns the first one is. */
  private static boolean isFirst(List<Optional<String>> found, int column) {
    String key = found.get(column).orElseThrow();
    boolean isDay = key.endsWith("_on") || key.endsWith("_from");
    boolean isNumber = key.endsWith("_number");
    return (isDay || isNumber)
        ? Collections.frequency(found, found.get(column)) == 1
        : found.indexOf(found.get(column)) == column;
  }

  /** What stops the list: numbers of persons or certificates that nothing says whose they are. */
  static Optional<BilingualText> objection(
      TableFile table, List<Optional<String>> told, ListMapping mapping) {
    return open(table, told, mapping)
        .filter(i -> isTelling(table, i))
        .mapToObj(
            i ->
                BilingualText.of(
                    "it is not known what the column \"%s\" means, and it may not be left out",
                    "“%s”列含义不明，又不能略去", table.header().get(i)))
        .findFirst();
  }

  private static boolean isTelling(TableFile table, int column) {
    return most(table, column, 5, matches(NUMBER))
        || (UnreadColumns.isTelling(ColumnNames.folded(table.header().get(column)))
            && (table.rows().isEmpty() || most(table, column, 3, finds(LONG))));
  }

  /** Headings of columns that are left out and might have said something. */
  static List<String> unread(TableFile table, List<Optional<String>> keys, ListMapping mapping) {
    return open(table, keys, mapping)
        .filter(
            i ->
                UnreadColumns.isTelling(ColumnNames.folded(table.header().get(i)))
                    || (!OTHER_DAY.matcher(ColumnNames.folded(table.header().get(i))).find()
                        && most(table, i, 5, CaseColumns::isDay)))
        .mapToObj(i -> table.header().get(i))
        .toList();
  }

  private static IntStream open(TableFile table, List<Optional<String>> told, ListMapping mapping) {
    return IntStream.range(0, told.size())
        .filter(i -> told.get(i).isEmpty())
        .filter(i -> !table.header().get(i).isEmpty())
        .filter(i -> !mapping.names(table.header().get(i)))
        .filter(i -> !RowsForCorrection.isNote(table.header().get(i)))
        .filter(i -> !UnreadColumns.isOfAnother(table.header().get(i), ImportKind.DECREES));
  }

  /** True if of ten cells that say something so many are like this. */
  private static boolean most(TableFile table, int column, int ofTen, Predicate<Cell> isSuch) {
    List<Cell> cells =
        table.rows().stream()
            .filter(row -> column < row.cells().size())
            .map(row -> row.cells().get(column))
            .filter(cell -> !cell.isBlank())
            .toList();
    long such = cells.stream().filter(isSuch).count();
    return such > 0 && such * 10 >= (long) cells.size() * ofTen;
  }

  private static Predicate<Cell> matches(Pattern pattern) {
    return cell -> pattern.matcher(WrittenText.code(cell.text()).replaceAll("[`']", "")).matches();
  }

  private static Predicate<Cell> finds(Pattern pattern) {
    return cell -> pattern.matcher(cell.text()).find();
  }

  private static boolean isName(Cell cell) {
    return NAME.matcher(WrittenText.word(cell.text())).matches();
  }

  private static boolean isRole(Cell cell) {
    String told = WrittenText.word(cell.text());
    return told.length() <= 10 && (RolesInSuit.isFirst(told) || RolesInSuit.isSecond(told));
  }

  /** In a list that gives each party a row, what is of parties is of the one in the row. */
  static List<Optional<String>> ofRows(List<Optional<String>> keys) {
    return keys.contains(ROLE)
        ? keys.stream()
            .map(
                key ->
                    key.map(
                        each ->
                            each.startsWith(BothParties.KEY)
                                ? "person." + each.substring(BothParties.KEY.length())
                                : each))
            .toList()
        : keys;
  }

  private static boolean isDay(Cell cell) {
    return cell.content() == Cell.Content.DATE
        || DateCell.of(cell, DateCell.About.ACT) instanceof DateCell.Certain;
  }
}
