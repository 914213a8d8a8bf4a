package lianli.registry.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.Death;
import lianli.registry.act.Act.DeathSource;
import lianli.registry.act.ActCodec;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.MakeUpRegistration;
import lianli.registry.ledger.AuthorityGrade;
import lianli.registry.ledger.CaptureGrade;
import lianli.registry.table.Cell;
import lianli.registry.table.CellCheck;
import lianli.registry.table.DateCell;

/** Makes an act of a row, or says which cell stops it. */
public final class RowReader {
  private final ImportKind kind;
  private final ListMapping mapping;
  private final LocalDate today;
  private final Names.Writer writer;

  /**
   * A reader for rows of a list of this kind.
   *
   * @param today nothing in a list lies after it
   */
  public RowReader(ImportKind kind, ListMapping mapping, LocalDate today) {
    this(kind, mapping, today, Names.Writer.LIST);
  }

  private RowReader(ImportKind kind, ListMapping mapping, LocalDate today, Names.Writer writer) {
    this.kind = kind;
    this.mapping = mapping;
    this.today = today;
    this.writer = writer;
  }

  /** A reader of what a person writes now, who can write every year in full. */
  public RowReader(ImportKind kind, ListMapping mapping) {
    this(kind, mapping, LocalDate.MIN, Names.Writer.BY_HAND);
  }

  /**
   * The act that a row tells.
   *
   * @throws RowRejectedException naming the cell at fault
   */
  public ToldAct read(ListRow.Told row) throws RowRejectedException {
    requireAct(row);
    Map<String, String> fields = new HashMap<>(mapping.constants());
    Map<String, String> cells = new HashMap<>();
    TwoDigitYears centuries = new TwoDigitYears(today);
    Cell exported = row.cells().get("source_key");
    boolean isAsWritten = exported != null && !exported.isBlank();
    for (Map.Entry<String, Cell> told : row.cells().entrySet()) {
      String key = told.getKey();
      Cell cell = told.getValue();
      requirePlain(key, cell);
      cells.put(key, cell.address());
      if (Values.isDate(key)) {
        switch (Values.date(key, cell, mapping)) {
          case DateCell.Nothing nothing -> {}
          case DateCell.Certain certain -> fields.put(key, certain.date().text());
          case DateCell.TwoDigits twoDigits -> centuries.add(key, twoDigits);
          case DateCell.Unclear unclear ->
              throw new RowRejectedException(cell.address(), unclear.why());
        }
      } else if (!cell.text().isEmpty() && (isAsWritten || Values.isThere(key, cell))) {
        String value = Values.normal(key, cell, mapping);
        if (!value.isEmpty()) {
          fields.put(key, value);
        }
        if (key.equals("act")
            && value.equals("marriage")
            && MakeUpRegistration.isTold(cell.text())) {
          // 补办结婚登记 as a kind of act says how it was registered, too.
          fields.putIfAbsent("made_up", "yes");
        }
      }
    }
    List<BilingualText> remarks = new ArrayList<>(centuries.decide(fields, cells));
    List.of("entry", "source").forEach(fields::remove);
    // What it says was heard when the lines of a suit were read together.
    fields.remove("related_case_number");
    // A table's columns for people: its rows come from the table, not from the scan.
    List.of("scan_file", "scan_page", "scan_sha256").forEach(fields::remove);
    Optional<String> sourceKey = sourceKey(fields, cells);
    Optional<CaptureGrade> capture = grade(CaptureGrade.class, "capture", fields, cells);
    Optional<AuthorityGrade> authority = grade(AuthorityGrade.class, "authority", fields, cells);
    requireInForce(fields, cells);
    ImportKind told = kindOf(fields);
    if (sourceKey.isEmpty()) {
      remarks.addAll(Names.remarks(fields, row.cells(), cells, writer));
      requireFilled(told, fields, cells);
    }
    remarks.addAll(complete(told, fields, cells, sourceKey.isPresent()));
    if (sourceKey.isEmpty() && writer == Names.Writer.LIST) {
      Parties.require(fields, row.cells(), cells);
    }
    Act act = decoded(fields, cells);
    if (told == ImportKind.DECREES) {
      Outcomes.requireInForce(act, cells);
    }
    ToldAct read =
        new ToldAct(
            act,
            told == ImportKind.DECREES,
            sourceKey,
            capture,
            mapping.authority().or(() -> authority),
            remarks);
    return told == ImportKind.DEATHS && act instanceof Death death ? graded(death, read) : read;
  }

  /** A cell that is empty where the list names each row's act never makes a marriage. */
  private void requireAct(ListRow.Told row) throws RowRejectedException {
    Cell act = row.cells().get("act");
    if (act != null && act.isBlank() && !mapping.constants().containsKey("act")) {
      throw new RowRejectedException(
          act.address(), BilingualText.of("the cell is empty: which act is it?", "单元格为空，未说明登记类别"));
    }
  }

  private static void requirePlain(String key, Cell cell) throws RowRejectedException {
    Optional<BilingualText> objection = CellCheck.objection(key, cell, Values.isDate(key));
    if (objection.isPresent()) {
      throw new RowRejectedException(cell.address(), objection.get());
    }
  }

  private static Optional<String> sourceKey(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String key = fields.remove("source_key");
    if (key != null && !Values.isSourceKey(key)) {
      throw new RowRejectedException(
          cells.getOrDefault("source_key", ""),
          BilingualText.of("this is no source key: 64 hexadecimal digits", "来源标识应为 64 位十六进制数"));
    }
    return Optional.ofNullable(key);
  }

  private static <G extends Enum<G>> Optional<G> grade(
      Class<G> grades, String key, Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String told = fields.remove(key);
    if (told == null) {
      return Optional.empty();
    }
    for (G grade : grades.getEnumConstants()) {
      if (grade.name().equals(told)) {
        return Optional.of(grade);
      }
    }
    throw new RowRejectedException(
        cells.getOrDefault(key, ""), BilingualText.of("this is no grade", "不是规定的等级"));
  }

  /** The ministry's table also holds applications that were refused and rows taken out of use. */
  private static void requireInForce(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String check = fields.remove("check_code");
    if (check != null && !check.equals("1")) {
      throw new RowRejectedException(
          cells.getOrDefault("check_code", ""),
          BilingualText.of("the registration was refused or is pending", "该登记未通过审查或尚在审查中"));
    }
    String valid = fields.remove("valid_flag");
    if (valid != null && !valid.equals("1")) {
      throw new RowRejectedException(
          cells.getOrDefault("valid_flag", ""),
          BilingualText.of("the source marks the row as not valid", "来源系统已将该行标为无效"));
    }
  }

  private ImportKind kindOf(Map<String, String> fields) {
    if (kind != ImportKind.ACTS) {
      return kind;
    }
    return fields.containsKey("act")
        ? ImportKind.ACTS
        : fields.containsKey("died_on")
            ? ImportKind.DEATHS
            : fields.containsKey("case_number") ? ImportKind.DECREES : ImportKind.REGISTRATIONS;
  }

  private static void requireFilled(
      ImportKind told, Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    List<String> missing = told.missing(fields.keySet());
    if (!missing.isEmpty()) {
      String key = missing.getFirst();
      throw new RowRejectedException(
          cells.getOrDefault(key, ""),
          cells.containsKey(key)
              ? BilingualText.of("the cell is empty", "单元格为空")
              : BilingualText.of(key + " is missing", "缺少" + ColumnNames.heading(key)));
    }
  }

  /**
   * Adds what the row's kind implies.
   *
   * @return what a person should look at
   */
  private List<BilingualText> complete(
      ImportKind told, Map<String, String> fields, Map<String, String> cells, boolean isExported)
      throws RowRejectedException {
    List<BilingualText> remarks = List.of();
    switch (told) {
      case REGISTRATIONS -> {
        NumberedAct numbered = NumberedAct.of(fields.getOrDefault("certificate_number", ""));
        if (kind == ImportKind.ACTS && !fields.containsKey("act") && !numbered.isCertain()) {
          // A line of JSON has no title and no headings that could say it.
          throw new RowRejectedException(
              "",
              BilingualText.of(
                  "the line does not say which act it tells: give `act` (marriage, divorce …)",
                  "该行未说明登记类别，请补 act（登记类别），如 marriage、divorce"));
        }
        fields.putIfAbsent("act", numbered.code());
      }
      case DECREES -> remarks = Outcomes.decide(fields, cells);
      case DEATHS -> {
        fields.put("act", "death");
        if (mapping.authority().filter(AuthorityGrade.A2::equals).isPresent()) {
          fields.putIfAbsent("death_source", DeathSource.CERTIFICATE.code());
        }
      }
      case ACTS -> {}
    }
    if (told != ImportKind.DECREES && !isExported) {
      remarks = Outcomes.compare(fields, cells);
    }
    resolveReissue(fields, cells);
    Roles.assign(fields, cells);
    if (told == ImportKind.DECREES && isAboutMarriage(fields.getOrDefault("act", ""))) {
      // A court's list names the certificate of the marriage, never a number of its own.
      String number = fields.remove("certificate_number");
      if (number != null) {
        fields.putIfAbsent("previous_certificate_number", number);
      }
    }
    return remarks;
  }

  private static boolean isAboutMarriage(String act) {
    return act.startsWith("court_") || act.equals("foreign_divorce");
  }

  /** IC is a reissue of either certificate; REDO_TYPE says of which (1 marriage, 2 divorce). */
  private static void resolveReissue(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String type = fields.remove("redo_type");
    if (!fields.getOrDefault("act", "").equalsIgnoreCase("IC")) {
      return;
    }
    if (type == null || !type.matches("[12]")) {
      throw new RowRejectedException(
          cells.getOrDefault("act", ""),
          BilingualText.of("it does not say which certificate was reissued", "未说明补发的是结婚证还是离婚证"));
    }
    fields.put("act", type.equals("1") ? "marriage_reissue" : "divorce_reissue");
  }

  private static Act decoded(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    try {
      return ActCodec.decode(fields);
    } catch (IllegalActException illegal) {
      throw Values.illegal(cells.getOrDefault(illegal.key(), ""), illegal);
    }
  }

  /**
   * A list of deaths is A3 unless it states A2; a row's own paper never lifts it above the list.
   */
  private ToldAct graded(Death death, ToldAct read) {
    boolean isCertified =
        death.source() == DeathSource.CERTIFICATE
            && mapping.authority().orElse(AuthorityGrade.A2) == AuthorityGrade.A2;
    Death told =
        new Death(
            death.filing(),
            death.deceased(),
            death.diedOn(),
            isCertified ? DeathSource.CERTIFICATE : DeathSource.AGENCY_LIST);
    return new ToldAct(
        told,
        false,
        read.sourceKey(),
        read.capture(),
        Optional.of(isCertified ? AuthorityGrade.A2 : AuthorityGrade.A3),
        read.remarks());
  }
}
