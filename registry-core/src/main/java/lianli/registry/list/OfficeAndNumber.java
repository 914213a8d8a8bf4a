package lianli.registry.list;

import java.util.regex.Pattern;
import lianli.registry.table.Cell;

/** Columns that hold an office and the number of a certificate: 结婚登记机关及证号. */
final class OfficeAndNumber {
  /** In the place of a key. */
  static final String KEY = "office_and_number";

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:结婚|婚姻)?(?:登记|发证)(?:机关|处|单位)(?:及|和|与|、|,|/)(?:结婚)?(?:登记)?(?:证|字)?(?:字|编)?号码?");

  private OfficeAndNumber() {}

  static boolean isHeading(String folded) {
    return HEADING.matcher(folded).matches();
  }

  /** The number, which stands last and has digits; nothing if no part of the cell has any. */
  static Cell number(Cell cell) {
    String number = "";
    for (String part : cell.text().split("[\\s;；,，、]+", -1)) {
      number = part.chars().anyMatch(Character::isDigit) ? part : number;
    }
    return new Cell(number, cell.address(), Cell.Content.TEXT);
  }
}
