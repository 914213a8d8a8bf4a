package lianli.index.court;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenDate;
import lianli.registry.court.CaseLine;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CourtPaper;
import lianli.registry.table.Cell;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/** A court's list as a table: which column is what, and what a row says. */
public final class CaseList {
  private static final Map<String, String> COLUMNS = new HashMap<>();

  static {
    column("case_number", "case_no", "案号", "案件编号", "文书案号");
    column("court", "court_name", "法院", "法院名称", "审理法院", "裁判法院");
    column("plaintiff.name", "plaintiff_name", "plaintiff", "原告", "原告姓名", "申请人", "申请人姓名");
    column(
        "plaintiff.id_number",
        "plaintiff_id_no",
        "plaintiff_id",
        "原告身份证号",
        "原告证件号码",
        "原告身份证件号",
        "原告公民身份号码",
        "申请人身份证号");
    column("plaintiff.sex", "plaintiff_sex", "原告性别", "申请人性别");
    column("plaintiff.birth_date", "plaintiff_dob", "plaintiff_birth_date", "原告出生日期", "申请人出生日期");
    column("defendant.name", "defendant_name", "defendant", "被告", "被告姓名", "被申请人", "被申请人姓名");
    column(
        "defendant.id_number",
        "defendant_id_no",
        "defendant_id",
        "被告身份证号",
        "被告证件号码",
        "被告身份证件号",
        "被告公民身份号码",
        "被申请人身份证号");
    column("defendant.sex", "defendant_sex", "被告性别", "被申请人性别");
    column("defendant.birth_date", "defendant_dob", "defendant_birth_date", "被告出生日期", "被申请人出生日期");
    column("certificate_number", "cert_no", "marriage_cert_no", "结婚证字号", "结婚证号", "婚姻登记字号");
    column("married_on", "marriage_date", "结婚日期", "结婚登记日期", "登记结婚日期");
    column("outcome", "result", "结果", "裁判结果", "判决结果", "处理结果", "判决主文", "裁判主文");
    column("closed_by", "结案方式", "结案情况");
    column("cause", "案由");
    column("decree_form", "文书类型", "裁判方式");
    column("judged_on", "doc_date", "judgment_date", "裁判日期", "判决日期", "文书日期", "结案日期");
    column("effective_from", "effective_date", "effective_on", "生效日期", "文书生效日期");
  }

  private CaseList() {}

  private static void column(String key, String... names) {
    COLUMNS.put(key, key);
    for (String name : names) {
      COLUMNS.put(name, key);
    }
  }

  /**
   * Reads a list; unknown columns are passed over.
   *
   * @throws RegistryException BAD_INPUT if the headings name no case or no party, or a cell holds a
   *     formula or a number that has lost its last digits
   */
  public static List<CourtCase> of(TableFile table) {
    List<String> keys = table.header().stream().map(CaseList::key).toList();
    for (String needed : List.of("case_number", "plaintiff.name", "defendant.name")) {
      if (!keys.contains(needed)) {
        throw wrongHeadings(table, needed);
      }
    }
    return table.rows().stream()
        .filter(row -> !row.isBlank())
        .map(row -> read(row.number(), cells(table, keys, row)))
        .toList();
  }

  private static Map<String, String> cells(TableFile table, List<String> keys, TableRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int column = 0; column < Math.min(keys.size(), row.cells().size()); column++) {
      String key = keys.get(column);
      Cell cell = row.cells().get(column);
      boolean lostDigits = cell.content() == Cell.Content.NUMBER && key.endsWith(".id_number");
      if (lostDigits || cell.content() == Cell.Content.FORMULA) {
        throw unusable(table, cell);
      }
      cells.put(key, cell.text().strip());
    }
    return cells;
  }

  private static String key(String heading) {
    String plain = heading.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    return COLUMNS.getOrDefault(plain, plain);
  }

  private static CourtCase read(int line, Map<String, String> cells) {
    CoupleTraits couple =
        new CoupleTraits(
            person("plaintiff.", cells),
            person("defendant.", cells),
            CertificateNumber.parse(cells.getOrDefault("certificate_number", "")),
            date(cells, "married_on"));
    return new CourtCase(
        line,
        CaseNumber.parse(cells.getOrDefault("case_number", "")),
        cells.getOrDefault("court", ""),
        couple,
        outcome(cells),
        date(cells, "judged_on"),
        date(cells, "effective_from"));
  }

  private static CaseOutcome outcome(Map<String, String> cells) {
    return CaseOutcome.of(
        new CaseLine(
            cells.getOrDefault("outcome", ""),
            cells.getOrDefault("closed_by", ""),
            cells.getOrDefault("cause", ""),
            CourtPaper.parse(cells.getOrDefault("decree_form", "")),
            cells.getOrDefault("case_number", "")));
  }

  private static PersonTraits person(String prefix, Map<String, String> cells) {
    return new PersonTraits(
        name(cells.getOrDefault(prefix + "name", "")),
        sex(cells.getOrDefault(prefix + "sex", "")),
        cells.getOrDefault(prefix + "id_number", ""),
        date(cells, prefix + "birth_date"));
  }

  private static Optional<PersonName> name(String cell) {
    try {
      return Optional.of(new PersonName(cell));
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  private static Optional<Sex> sex(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "男", "m", "male", "1" -> Optional.of(Sex.MALE);
      case "女", "f", "female", "2" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  private static PartialDate date(Map<String, String> cells, String key) {
    String cell = cells.getOrDefault(key, "");
    return PartialDate.parse(cell)
        .or(() -> WrittenDate.parse(cell))
        .orElseGet(PartialDate::unknown);
  }

  private static RegistryException unusable(TableFile table, Cell cell) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        Said.of("Cannot read the case list " + table.path(), "无法读取案件清单 " + table.path()),
        Said.of(
            "cell " + cell.address() + " holds a formula or a number instead of text",
            "单元格 " + cell.address() + " 是公式或数值，不是文本"),
        Said.of("Turn the column into text and save the list again", "请把该列改为文本格式后重新保存"));
  }

  private static RegistryException wrongHeadings(TableFile table, String needed) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        Said.of("Cannot read the case list " + table.path(), "无法读取案件清单 " + table.path()),
        Said.of("it has no column " + needed, "缺少列 " + needed),
        Said.of(
            "Name the columns case_number, court, plaintiff.name, plaintiff.id_number,"
                + " defendant.name, defendant.id_number, certificate_number, married_on, outcome,"
                + " judged_on, effective_from",
            "表头请用：案号、法院、原告姓名、原告身份证号、被告姓名、被告身份证号、结婚证字号、结婚日期、裁判结果、裁判日期、生效日期"));
  }
}
