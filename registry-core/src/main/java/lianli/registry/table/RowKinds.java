package lianli.registry.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.registry.act.WrittenText;

/** Tells rows of a list from what is printed between and below them. */
final class RowKinds {
  private static final Pattern FOOT =
      Pattern.compile(
          "(?:制表|填表|摘录|抄录|编制|编辑|填报|造册|审核|审批|复核|校对|核对|统计|负责|经办|打印|录入|导出|报送|移交|接收|主管)"
              + "(?:人|者|员|单位|部门|机关|日期|时间|领导)?(?:签字|签名|盖章)?[:].*"
              + "|(?:合计|总计|小计|共计|累计|本页小计|本页合计)(?:[:\\d].*)?"
              + "|.*以下(?:空白|无正文|无数据|无记录).*|此页(?:空白|无正文).*"
              + "|(?:此|本|全|每)(?:页|表|册|卷|簿)(?:共|合计|小计|计).*"
              + "|第\\d+页.*|(?:以上|合计|总计)?共计?\\d+(?:页|对|条|人|户|件|份|例).*"
              + "|(?:注|备注|说明|附注)[:].*|(?:单位|公章|盖章)[:(].*|-+\\d+-+");

  private static final Pattern ID_NUMBER = Pattern.compile(".*(?:\\d{15}|\\d{17}[\\dx]).*");

  private final List<String> heading;
  private final List<List<String>> rows;
  private final List<Optional<String>> keys;

  RowKinds(List<String> heading, Headings headings) {
    this(heading, List.of(), headings);
  }

  /**
   * The kinds of rows below these headings.
   *
   * @param of the rows that the headings were put together from
   */
  RowKinds(List<String> heading, List<TableRow> of, Headings headings) {
    this.heading = heading.stream().map(RowKinds::folded).toList();
    this.rows =
        Stream.concat(
                Stream.of(this.heading),
                of.stream()
                    .map(row -> row.cells().stream().map(cell -> folded(cell.text())).toList()))
            .toList();
    this.keys = heading.stream().map(headings::key).toList();
  }

  TableRow.Kind of(TableRow row) {
    if (isHeading(row)) {
      return TableRow.Kind.HEADING;
    }
    if (isFoot(row)) {
      return TableRow.Kind.FOOT;
    }
    return saysNothing(row) ? TableRow.Kind.NOTHING : row.kind();
  }

  private boolean isHeading(TableRow row) {
    return rows.stream().anyMatch(each -> repeats(row, each));
  }

  private static boolean repeats(TableRow row, List<String> heading) {
    int same = 0;
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cells().get(column);
      if (cell.isBlank()) {
        continue;
      }
      if (column >= heading.size() || !folded(cell.text()).equals(heading.get(column))) {
        return false;
      }
      same++;
    }
    return same >= 2;
  }

  /** Such words begin the row or stand where a name should, and no number of a person is in it. */
  private boolean isFoot(TableRow row) {
    boolean isFirst = true;
    boolean isFoot = false;
    for (int column = 0; column < row.cells().size() && !isFoot; column++) {
      Cell cell = row.cells().get(column);
      if (cell.isBlank()) {
        continue;
      }
      boolean isName =
          column < keys.size() && keys.get(column).filter(key -> key.endsWith("name")).isPresent();
      isFoot = (isFirst || isName) && FOOT.matcher(folded(cell.text())).matches();
      isFirst = false;
    }
    return isFoot
        && row.cells().stream().noneMatch(cell -> ID_NUMBER.matcher(folded(cell.text())).matches());
  }

  private boolean saysNothing(TableRow row) {
    if (keys.stream().allMatch(Optional::isEmpty)) {
      return false;
    }
    for (int column = 0; column < row.cells().size(); column++) {
      boolean isRead =
          column >= keys.size() || heading.get(column).isEmpty() || keys.get(column).isPresent();
      if (isRead && !row.cells().get(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    return WrittenText.word(text);
  }
}
