package lianli.ocr.drawing.elsewhere;

import lianli.ocr.drawing.form.HanDigits;
import lianli.registry.fiction.Draw;

/** How an office numbers its certificates. */
final class NumberGrammar {
  private final County county;
  private final int manner;
  private final int registry;

  NumberGrammar(County county, Draw draw) {
    this.county = county;
    this.manner = draw.between(0, 4);
    this.registry = draw.between(1, 18);
  }

  /** The number of the act that was the office's n-th of that kind in a year. */
  String number(Act act, int year, int serial) {
    boolean divorce = act.isOfDivorce();
    if (year >= 2004) {
      String letters = (act.isReissue() ? "B" : "") + (divorce ? "L" : "J");
      return "%s%s-%d-%06d".formatted(letters, county.code(), year, serial);
    }
    if (year < 1958) {
      return "%s%s字第%s号"
          .formatted(county.name().substring(0, 1), divorce ? "离" : "结", inWords(serial));
    }
    String kind = divorce ? "离" : "结";
    String one = county.name().substring(0, 1);
    if (year >= 1994) {
      return switch (manner) {
        case 0 -> "%s%s字%02d%02d%05d".formatted(one, kind, registry, year % 100, serial);
        case 1 -> "(%d)%s%s字第%d号".formatted(year, one, kind, serial);
        case 2 -> "%s%s字第%02d%04d号".formatted(county.stem(), kind, year % 100, serial);
        case 3 -> "%s民%s字(%d)%d号".formatted(one, kind, year, serial);
        default -> "%s%s字第%d号".formatted(county.stem(), kind, year % 100 * 10000 + serial);
      };
    }
    return switch (manner) {
      case 0 -> "%s%s字第%d号".formatted(one, kind, serial);
      case 1 -> "(%02d)%s%s字第%d号".formatted(year % 100, one, kind, serial);
      case 2 -> "%s婚字第%03d号".formatted(county.stem(), serial);
      case 3 -> "%s政%s字%d号".formatted(one, kind, serial);
      default -> "%s%s字第%d号".formatted(county.stem(), kind, serial);
    };
  }

  /** 四百七十五, as a brush writes it. */
  private static String inWords(int serial) {
    int hundreds = serial / 100;
    int rest = serial % 100;
    String head = hundreds == 0 ? "" : HanDigits.number(hundreds) + "百";
    if (rest == 0) {
      return head;
    }
    String gap = hundreds == 0 ? "" : rest < 10 ? "零" : rest < 20 ? "一" : "";
    return head + gap + HanDigits.number(rest);
  }
}
