package lianli.index.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.Said;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenText;
import lianli.registry.court.CaseLine;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CourtPaper;
import lianli.registry.list.Centuries;
import lianli.registry.list.RowRejectedException;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;
import lianli.registry.table.Headings;
import lianli.registry.table.TableFile;
import lianli.registry.table.TableRow;

/**
 * A court's list as a table: which column is what, and what a row says.
 *
 * @param cases one for each row that could be read
 * @param rejected why each other row could not
 */
public record CaseList(List<CourtCase> cases, List<Rejected> rejected) {
  /**
   * A row that cannot be read.
   *
   * @param cell at fault; may be empty
   */
  public record Rejected(int row, String cell, Said why) {}

  private static final Set<String> DATES =
      Set.of(
          "plaintiff.birth_date",
          "defendant.birth_date",
          "married_on",
          "judged_on",
          "effective_from");

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

  public CaseList {
    cases = List.copyOf(cases);
    rejected = List.copyOf(rejected);
  }

  /** How the headings of such a list are found. */
  public static Headings headings() {
    return new Headings(heading -> Optional.ofNullable(COLUMNS.get(WrittenText.word(heading))));
  }

  private static void column(String key, String... names) {
    COLUMNS.put(key, key);
    for (String name : names) {
      COLUMNS.put(name, key);
    }
  }

  /**
   * Reads a list; unknown columns are passed over.
   *
   * @param today no date of a case lies after it
   * @throws RegistryException BAD_INPUT if the headings name no case or no party
   */
  public static CaseList of(TableFile table, LocalDate today) {
    List<String> keys = table.header().stream().map(CaseList::key).toList();
    for (String needed : List.of("case_number", "plaintiff.name", "defendant.name")) {
      if (!keys.contains(needed)) {
        throw wrongHeadings(table, needed);
      }
    }
    List<CourtCase> cases = new ArrayList<>();
    List<Rejected> rejected = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (row.isBlank()) {
        continue;
      }
      Optional<CellCheck.Objection> objection = CellCheck.objection(row, table.header());
      if (objection.isPresent()) {
        rejected.add(new Rejected(row.number(), objection.get().cell(), objection.get().why()));
        continue;
      }
      try {
        cases.add(read(row.number(), cells(keys, row, today)));
      } catch (RowRejectedException unreadable) {
        rejected.add(new Rejected(row.number(), unreadable.cell(), unreadable.why()));
      }
    }
    return new CaseList(cases, rejected);
  }

  /** What the cells of known columns say, dates in their normal form. */
  private static Map<String, String> cells(List<String> keys, TableRow row, LocalDate today)
      throws RowRejectedException {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> addresses = new LinkedHashMap<>();
    Centuries centuries = new Centuries(today);
    for (int column = 0; column < Math.min(keys.size(), row.cells().size()); column++) {
      String key = keys.get(column);
      Cell cell = row.cells().get(column);
      if (!COLUMNS.containsValue(key)) {
        continue;
      }
      addresses.put(key, cell.address());
      Optional<Said> objection = CellCheck.objection(key, cell, DATES.contains(key));
      if (objection.isPresent()) {
        throw new RowRejectedException(cell.address(), objection.get());
      }
      if (!DATES.contains(key)) {
        fields.put(key, cell.text());
        continue;
      }
      boolean isBirth = key.endsWith("birth_date");
      switch (DateCell.of(cell, isBirth ? DateCell.About.LIFE : DateCell.About.ACT)) {
        case DateCell.Nothing nothing -> {}
        case DateCell.Certain certain -> fields.put(key, certain.date().text());
        case DateCell.TwoDigits twoDigits -> centuries.add(key, twoDigits);
        case DateCell.Unclear unclear ->
            throw new RowRejectedException(cell.address(), unclear.why());
      }
    }
    centuries.decide(fields, addresses);
    return fields;
  }

  private static String key(String heading) {
    String word = WrittenText.word(heading);
    return COLUMNS.getOrDefault(word, word);
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
    return switch (WrittenText.word(cell)) {
      case "男", "m", "male", "1" -> Optional.of(Sex.MALE);
      case "女", "f", "female", "2" -> Optional.of(Sex.FEMALE);
      default -> Optional.empty();
    };
  }

  private static PartialDate date(Map<String, String> cells, String key) {
    return PartialDate.parse(cells.getOrDefault(key, "")).orElseGet(PartialDate::unknown);
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
