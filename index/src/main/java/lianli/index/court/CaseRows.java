package lianli.index.court;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.index.linkage.CoupleTraits;
import lianli.index.linkage.PersonTraits;
import lianli.registry.BilingualText;
import lianli.registry.ErrorCode;
import lianli.registry.RegistryException;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.act.WrittenText;
import lianli.registry.court.AppealEffect;
import lianli.registry.court.CaseNumber;
import lianli.registry.court.CaseOutcome;
import lianli.registry.court.CaseOutcomeCells;
import lianli.registry.court.CasePlace;
import lianli.registry.court.CourtPaper;
import lianli.registry.court.InForce;
import lianli.registry.court.MarriageEffect;
import lianli.registry.court.SuitLine;
import lianli.registry.list.BothParties;
import lianli.registry.list.ColumnNames;
import lianli.registry.list.CourtColumns;
import lianli.registry.list.CourtRows;
import lianli.registry.list.ImportKind;
import lianli.registry.list.ListMapping;
import lianli.registry.list.RowRejectedException;
import lianli.registry.list.SuitCells;
import lianli.registry.list.TwoDigitYears;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;
import lianli.registry.table.TableFile;

/**
 * What the rows of one table say, each by itself: which column is what, and what a row tells.
 *
 * @param cases one for each row that could be read
 * @param lines what each row, readable or not, tells of its suit
 * @param rejected why each other row could not be read
 * @param remark what is to be said of columns that were left out
 */
public record CaseRows(
    List<CourtCase> cases,
    List<SuitLine> lines,
    List<CaseList.Rejected> rejected,
    Optional<BilingualText> remark) {
  /** What of a list is read; the words for it are those of every list. */
  private static final Set<String> READ =
      Set.of(
          "case_number",
          "court",
          "plaintiff.name",
          "plaintiff.id_number",
          "plaintiff.sex",
          "plaintiff.birth_date",
          "defendant.name",
          "defendant.id_number",
          "defendant.sex",
          "defendant.birth_date",
          "certificate_number",
          "married_on",
          "outcome",
          "closed_by",
          "cause",
          "decree_form",
          "remarks",
          "judged_on",
          "effective_from");

  /** What stands where a name should and is none. */
  private static final Pattern NOBODY =
      Pattern.compile("\\(?(?:原告|被告)?(?:姓名)?(?:不详|不明|未知|未提供|未填|下落不明|无|缺|略|无名氏)\\)?|[-/*?]+");

  public CaseRows {
    cases = List.copyOf(cases);
    lines = List.copyOf(lines);
    rejected = List.copyOf(rejected);
  }

  /**
   * Reads a table; unknown columns are passed over.
   *
   * @param today no date of a case lies after it
   * @throws RegistryException BAD_INPUT if the headings name no case or no party
   */
  public static CaseRows of(CaseTable from, ListMapping mapping, LocalDate today) {
    TableFile table = from.rows();
    List<Optional<String>> keys = CourtColumns.of(table, mapping);
    requireCases(table, keys);
    boolean tellsRoles = CourtColumns.tellRoles(table.header(), mapping);
    List<CourtCase> cases = new ArrayList<>();
    List<SuitLine> lines = new ArrayList<>();
    List<CaseList.Rejected> rejected = new ArrayList<>();
    for (CourtRows.Line line : CourtRows.of(table, keys)) {
      CasePlace place = from.place().withRow(line.row());
      if (!line.cells().isEmpty()) {
        SuitCells.of(place, line.cells(), ImportKind.DECREES, mapping).ifPresent(lines::add);
      }
      try {
        if (line.rejected().isPresent()) {
          throw new RowRejectedException(line.rejected().get().cell(), line.rejected().get().why());
        }
        CourtCase each = read(place, fields(line.cells(), mapping, today), today);
        cases.add(tellsRoles ? each : withoutRoles(each));
      } catch (RowRejectedException unreadable) {
        rejected.add(new CaseList.Rejected(place, unreadable.cell(), unreadable.why()));
      }
    }
    return new CaseRows(cases, lines, rejected, CourtColumns.remark(table, keys, mapping));
  }

  /** Who asks lives, and who is asked for is dead: husband and wife alone do not tell it. */
  private static CourtCase withoutRoles(CourtCase each) {
    boolean isOfOne =
        each.outcome() instanceof CaseOutcome.Decided decided
            && (decided.effect() == MarriageEffect.DEATH
                || decided.effect() == MarriageEffect.REVIVE);
    return isOfOne
        ? each.in(
            each.suit(),
            new CaseOutcome.Unclear(
                CaseOutcome.Reason.TOO_LITTLE,
                "defendant.name",
                BilingualText.of(
                    "the list does not say which of the two was declared dead", "清单未写明被宣告死亡的是哪一方")))
        : each;
  }

  private static void requireCases(TableFile table, List<Optional<String>> keys) {
    boolean areApart =
        keys.contains(Optional.of(BothParties.KEY + "name"))
            || (keys.contains(Optional.of("party_role"))
                && keys.contains(Optional.of("person.name")));
    List<String> missing = new ArrayList<>();
    for (String needed : List.of("case_number", "plaintiff.name", "defendant.name")) {
      boolean isThere = areApart && needed.endsWith("name");
      if (!isThere && !keys.contains(Optional.of(needed))) {
        missing.add(needed);
      }
    }
    if (!missing.isEmpty()) {
      throw wrongHeadings(table, missing);
    }
  }

  /** What the cells say, dates in their normal form. */
  private static Map<String, String> fields(
      Map<String, Cell> cells, ListMapping mapping, LocalDate today) throws RowRejectedException {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> addresses = new LinkedHashMap<>();
    TwoDigitYears centuries = new TwoDigitYears(today);
    mapping.constants().forEach(fields::put);
    for (Map.Entry<String, Cell> each : cells.entrySet()) {
      String key = each.getKey();
      Cell cell = each.getValue();
      if (!READ.contains(key)) {
        continue;
      }
      addresses.put(key, cell.address());
      Optional<BilingualText> objection =
          CellCheck.objection(key, cell, CaseList.DATES.contains(key));
      if (objection.isPresent()) {
        throw new RowRejectedException(cell.address(), objection.get());
      }
      if (!CaseList.DATES.contains(key)) {
        fields.put(key, mapping.word(key, cell.text()));
        continue;
      }
      boolean isBirth = key.endsWith("birth_date");
      switch (DateCell.of(cell, isBirth ? DateCell.About.LIFE : DateCell.About.ACT)) {
        case DateCell.Nothing nothing -> {}
        case DateCell.Certain certain -> fields.put(key, certain.date().text());
        case DateCell.TwoDigits twoDigits -> centuries.add(key, twoDigits);
        case DateCell.Unclear unclear ->
            throw new RowRejectedException(
                cell.address(),
                BilingualText.of(
                    "the column “%s”: %s; have the court correct it, as in 2026-03-05",
                    "“%s”列：%s；请法院更正，按 2026-03-05 的格式填写",
                    BilingualText.of(key.replace('_', ' '), ColumnNames.heading(key)),
                    unclear.why()));
      }
    }
    centuries.decide(fields, addresses);
    return fields;
  }

  private static CourtCase read(CasePlace place, Map<String, String> cells, LocalDate today) {
    CoupleTraits couple =
        new CoupleTraits(
            person("plaintiff.", cells),
            person("defendant.", cells),
            CertificateNumber.parse(cells.getOrDefault("certificate_number", "")),
            date(cells, "married_on"));
    return new CourtCase(
        place,
        CaseNumber.parse(cells.getOrDefault("case_number", "")),
        cells.getOrDefault("court", ""),
        couple,
        InForce.on(
            today,
            outcome(cells),
            cells.getOrDefault("case_number", ""),
            date(cells, "judged_on"),
            date(cells, "effective_from")),
        date(cells, "judged_on"),
        date(cells, "effective_from"),
        new AppealEffect.Alone());
  }

  private static CaseOutcome outcome(Map<String, String> cells) {
    return CaseOutcome.of(
        new CaseOutcomeCells(
            cells.getOrDefault("outcome", ""),
            cells.getOrDefault("closed_by", ""),
            cells.getOrDefault("cause", ""),
            CourtPaper.parse(cells.getOrDefault("decree_form", "")),
            cells.getOrDefault("case_number", ""),
            cells.getOrDefault("remarks", ""),
            Stream.of("plaintiff.name", "defendant.name")
                .map(name -> cells.getOrDefault(name, ""))
                .toList()));
  }

  private static PersonTraits person(String prefix, Map<String, String> cells) {
    return new PersonTraits(
        name(cells.getOrDefault(prefix + "name", "")),
        sex(cells.getOrDefault(prefix + "sex", "")),
        number(cells.getOrDefault(prefix + "id_number", "")),
        date(cells, prefix + "birth_date"));
  }

  /** 无, 不详 and 未提供 are no numbers. */
  private static String number(String cell) {
    return cell.chars().anyMatch(Character::isDigit) || cell.indexOf('*') >= 0 ? cell : "";
  }

  private static Optional<PersonName> name(String cell) {
    if (NOBODY.matcher(WrittenText.word(cell)).matches()) {
      return Optional.empty();
    }
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

  private static RegistryException wrongHeadings(TableFile table, List<String> missing) {
    return new RegistryException(
        ErrorCode.BAD_INPUT,
        BilingualText.of("Cannot read the case list " + table.path(), "无法读取案件清单 " + table.path()),
        BilingualText.of(
            "it has no column " + String.join(", ", missing),
            "缺少以下列：" + String.join("、", missing.stream().map(ColumnNames::heading).toList())),
        BilingualText.of(
            "Name the columns case_number, court, plaintiff.name, plaintiff.id_number,"
                + " defendant.name, defendant.id_number, certificate_number, married_on, outcome,"
                + " judged_on, effective_from",
            "表头请用：案号、法院、原告姓名、原告身份证号、被告姓名、被告身份证号、结婚证字号、结婚日期、裁判结果、裁判日期、生效日期"));
  }
}
