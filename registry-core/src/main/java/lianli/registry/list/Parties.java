package lianli.registry.list;

import java.util.List;
import java.util.Map;
import lianli.registry.BilingualText;
import lianli.registry.act.ActKind;
import lianli.registry.act.WrittenText;
import lianli.registry.table.Cell;

/** Who a row of a list is about: nobody can be found by a party of whom it tells nothing. */
final class Parties {
  private static final String NUMBER = ".id_number";
  private static final String DOCUMENT = ".id_document";

  private Parties() {}

  /**
   * Sees to it that a marriage has two parties, and a document that is named its number.
   *
   * @param written the cells of the row by their keys
   * @throws RowRejectedException if a marriage has one party only, or a document no number
   */
  static void require(
      Map<String, String> fields, Map<String, Cell> written, Map<String, String> cells)
      throws RowRejectedException {
    if (fields.getOrDefault("act", "").equals(ActKind.MARRIAGE.code())) {
      for (String party : List.of("man", "woman")) {
        requireParty(party, fields, cells);
      }
    }
    for (Map.Entry<String, Cell> each : written.entrySet()) {
      if (each.getKey().endsWith(DOCUMENT)) {
        requireNumber(each.getKey(), each.getValue(), written);
      }
    }
  }

  private static void requireParty(
      String party, Map<String, String> fields, Map<String, String> cells)
      throws RowRejectedException {
    if (!fields.containsKey(party + ".name") && !fields.containsKey(party + NUMBER)) {
      throw new RowRejectedException(
          cells.getOrDefault(party + ".name", ""),
          BilingualText.of(
              "a marriage has two parties, and of one the row tells neither name nor number",
              "结婚登记须有双方当事人，该行缺少一方的姓名和证件号码"));
    }
  }

  /** An empty cell beside a column of 居民身份证 is how lists of old registers look. */
  private static void requireNumber(String key, Cell document, Map<String, Cell> written)
      throws RowRejectedException {
    String party = key.substring(0, key.length() - DOCUMENT.length());
    Cell number = written.get(party + NUMBER);
    if (number == null || document.isBlank() || Values.saysNone(document.text())) {
      return;
    }
    boolean isCitizens = WrittenText.word(document.text()).matches(".*(?:身份证|户口[簿本]).*|111|1");
    boolean isMissing =
        !Values.isThere(party + NUMBER, number) || (number.isBlank() && !isCitizens);
    if (isMissing && !(isCitizens && Values.saysNone(number.text()))) {
      throw new RowRejectedException(
          number.address(),
          BilingualText.of(
              "a document is named and its number is not; write the number, or clear the kind of"
                  + " document if none was shown",
              "填有证件类型而无证件号码；请补填号码，确未出示证件的请清空证件类型"));
    }
  }
}
