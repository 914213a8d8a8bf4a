package lianli.registry.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lianli.registry.Said;
import lianli.registry.act.Act;
import lianli.registry.act.ActCodec;
import lianli.registry.act.CitizenId;
import lianli.registry.act.IllegalActException;
import lianli.registry.act.PartialDate;
import lianli.registry.act.WrittenDate;
import lianli.registry.table.Cell;
import lianli.registry.table.TableRow;

/** Makes an act of a row, or says which cell stops it. */
final class RowReader {
  private static final List<String> DATES =
      List.of(
          "registered_on",
          "effective_from",
          "married_on",
          "judged_on",
          "died_on",
          "man.birth_date",
          "woman.birth_date",
          "person.birth_date");

  private static final Map<String, String> ACTS =
      Map.ofEntries(
          Map.entry("结婚", "marriage"),
          Map.entry("结婚登记", "marriage"),
          Map.entry("复婚", "marriage"),
          Map.entry("补办结婚登记", "marriage"),
          Map.entry("ia", "marriage"),
          Map.entry("inr", "marriage"),
          Map.entry("离婚", "divorce"),
          Map.entry("离婚登记", "divorce"),
          Map.entry("ib", "divorce"),
          Map.entry("补领结婚证", "marriage_reissue"),
          Map.entry("补发结婚证", "marriage_reissue"),
          Map.entry("ica", "marriage_reissue"),
          Map.entry("补领离婚证", "divorce_reissue"),
          Map.entry("补发离婚证", "divorce_reissue"),
          Map.entry("icb", "divorce_reissue"),
          Map.entry("撤销", "annulment"),
          Map.entry("id", "annulment"),
          Map.entry("法院离婚", "court_divorce"),
          Map.entry("判决离婚", "court_divorce"),
          Map.entry("调解离婚", "court_divorce"),
          Map.entry("婚姻无效", "court_void"),
          Map.entry("撤销婚姻", "court_void"),
          Map.entry("死亡", "death"));

  private final ImportKind kind;
  private final List<Optional<String>> columns;

  /** A reader for rows whose columns mean these keys. */
  RowReader(ImportKind kind, List<Optional<String>> columns) {
    this.kind = kind;
    this.columns = List.copyOf(columns);
  }

  Act read(TableRow row) throws RowRejectedException {
    Map<String, String> fields = new TreeMap<>();
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = row.cells().get(i);
      Optional<String> key = columns.get(i);
      if (key.isEmpty()) {
        continue;
      }
      requirePlain(key.get(), cell);
      if (!cell.text().isEmpty()) {
        fields.put(key.get(), value(key.get(), cell));
        cells.put(key.get(), cell.address());
      }
    }
    for (String needed : kind.needed()) {
      if (!fields.containsKey(needed)) {
        throw new RowRejectedException(
            row.cells().get(columns.indexOf(Optional.of(needed))).address(),
            Said.of("the cell is empty", "单元格为空"));
      }
    }
    complete(fields, cells);
    try {
      return ActCodec.decode(fields);
    } catch (IllegalActException illegal) {
      throw new RowRejectedException(
          cells.getOrDefault(illegal.key(), ""),
          Said.of(
              String.valueOf(illegal.getMessage()),
              "不符合规定格式：" + ColumnNames.heading(illegal.key())));
    }
  }

  private static void requirePlain(String key, Cell cell) throws RowRejectedException {
    if (cell.content() == Cell.Content.FORMULA) {
      throw new RowRejectedException(
          cell.address(),
          Said.of("the cell holds a formula; paste it as a value", "单元格是公式，请粘贴为数值后再导入"));
    }
    if (cell.content() == Cell.Content.NUMBER && key.endsWith("id_number")) {
      throw new RowRejectedException(
          cell.address(),
          Said.of(
              "the number is stored as a figure and has lost digits; format the column as text",
              "证件号被存为数值，末位已丢失，请将该列设为文本"));
    }
  }

  private static String value(String key, Cell cell) throws RowRejectedException {
    String text = cell.text();
    if (DATES.contains(key)) {
      Optional<PartialDate> date = WrittenDate.parse(text);
      return date.map(PartialDate::text)
          .orElseThrow(
              () -> new RowRejectedException(cell.address(), Said.of("this is no date", "不是日期")));
    }
    return switch (key) {
      case "act" -> ACTS.getOrDefault(text.toLowerCase(Locale.ROOT), text);
      case "made_up" -> text.matches("是|1|yes|Y|y|true") ? "yes" : "";
      case "decree_form" ->
          text.contains("调解") || text.equals("mediation") ? "mediation" : "judgment";
      case "death_source" ->
          text.contains("证明") || text.contains("火化") || text.equals("certificate")
              ? "certificate"
              : "agency_list";
      default -> key.endsWith("id_number") ? text.replace(" ", "").toUpperCase(Locale.ROOT) : text;
    };
  }

  /** Adds what the list's kind implies. */
  private void complete(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    if (fields.getOrDefault("made_up", "").isEmpty()) {
      fields.remove("made_up");
    }
    switch (kind) {
      case REGISTRATIONS -> fields.putIfAbsent("act", actOfNumber(fields));
      case DECREES -> fields.putIfAbsent("act", "court_divorce");
      case DEATHS -> {
        fields.put("act", "death");
        nameParty(fields, cells);
      }
    }
  }

  private static String actOfNumber(Map<String, String> fields) {
    String number = fields.getOrDefault("certificate_number", "").toUpperCase(Locale.ROOT);
    if (number.startsWith("BJ")) {
      return "marriage_reissue";
    }
    if (number.startsWith("BL")) {
      return "divorce_reissue";
    }
    return number.startsWith("L") ? "divorce" : "marriage";
  }

  /** A death names one person; an act's keys want to know whether man or woman. */
  private static void nameParty(Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    String sex = fields.getOrDefault("person.sex", "");
    Optional<CitizenId> id = CitizenId.parse(fields.getOrDefault("person.id_number", ""));
    String party =
        sex.startsWith("男") || sex.equals("M")
            ? "man"
            : sex.startsWith("女") || sex.equals("F")
                ? "woman"
                : id.map(number -> number.sex().partyKey()).orElse("");
    if (party.isEmpty()) {
      throw new RowRejectedException(
          cells.getOrDefault("person.id_number", ""),
          Said.of("neither sex nor a valid number tells who it is", "性别与有效证件号均缺失"));
    }
    for (String key : List.copyOf(fields.keySet())) {
      if (key.startsWith("person.")) {
        String value = fields.remove(key);
        if (!key.equals("person.sex")) {
          fields.put(party + key.substring("person".length()), value);
        }
      }
    }
  }
}
