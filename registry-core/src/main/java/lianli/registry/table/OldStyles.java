package lianli.registry.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;

/** How an old workbook shows its cells. */
final class OldStyles {
  /** No font has this number: those behind it count on from there. */
  private static final int NO_FONT = 4;

  private final List<FontRecord> fonts = new ArrayList<>();
  private final List<ExtendedFormatRecord> styles = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();

  /** Takes in a record of the workbook, if it is one of styles. */
  void take(Record record) {
    switch (record) {
      case FontRecord font -> fonts.add(font);
      case ExtendedFormatRecord style -> styles.add(style);
      case FormatRecord format -> formats.put(format.getIndexCode(), format.getFormatString());
      default -> {}
    }
  }

  /** What the style with this number shows of a number. */
  NumberFormats.Shows shows(int style) {
    return style(style)
        .map(
            found -> {
              String code = formats.get((int) found.getFormatIndex());
              return code == null
                  ? NumberFormats.builtIn(found.getFormatIndex())
                  : NumberFormats.shows(code);
            })
        .orElse(NumberFormats.Shows.NO_DATE);
  }

  /** How a cell with this style looks. */
  CellLooks.Look look(int style) {
    return style(style).map(this::look).orElse(CellLooks.Look.PLAIN);
  }

  private CellLooks.Look look(ExtendedFormatRecord style) {
    Optional<FontRecord> font = font(style.getFontIndex());
    if (font.filter(FontRecord::isStruckout).isPresent()) {
      return CellLooks.Look.STRUCK;
    }
    boolean isFilled =
        style.getAdtlFillPattern() != ExtendedFormatRecord.NO_FILL
            && !isWhite(style.getFillForeground());
    boolean isWhite = font.filter(each -> isWhite(each.getColorPaletteIndex())).isPresent();
    boolean isBlind = CellLooks.SHOWS_NOTHING.equals(formats.get((int) style.getFormatIndex()));
    return (isWhite && !isFilled) || isBlind ? CellLooks.Look.UNSEEN : CellLooks.Look.PLAIN;
  }

  /** True if a line goes through a part of a text. */
  boolean isStruck(UnicodeString text) {
    for (int i = 0; i < text.getFormatRunCount(); i++) {
      FormatRun run = text.getFormatRun(i);
      boolean isOfSomething = run.getCharacterPos() < text.getString().length();
      if (isOfSomething && font(run.getFontIndex()).filter(FontRecord::isStruckout).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Optional<ExtendedFormatRecord> style(int number) {
    return number >= 0 && number < styles.size()
        ? Optional.of(styles.get(number))
        : Optional.empty();
  }

  private Optional<FontRecord> font(int number) {
    int place = number > NO_FONT ? number - 1 : number;
    return number != NO_FONT && place >= 0 && place < fonts.size()
        ? Optional.of(fonts.get(place))
        : Optional.empty();
  }

  private static boolean isWhite(int colour) {
    return CellLooks.WHITE_OF_PALETTE.contains(Integer.toString(colour));
  }
}
