package lianli.registry.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How the styles of a workbook show cells, as far as it says whether they count. */
final class CellLooks {
  /** What somebody sees of a cell. */
  enum Look {
    PLAIN,
    /** A line goes through it: it was taken back by hand. */
    STRUCK,
    /** White on white, or under a format that shows nothing. */
    UNSEEN
  }

  /** White of the palette of old workbooks. */
  static final Set<String> WHITE_OF_PALETTE = Set.of("1", "9");

  static final String SHOWS_NOTHING = ";;;";

  private record Font(boolean isStruck, boolean isWhite) {}

  private final List<Look> styles;

  private CellLooks(List<Look> styles) {
    this.styles = List.copyOf(styles);
  }

  /** Of a workbook without styles. */
  static CellLooks none() {
    return new CellLooks(List.of());
  }

  /** Reads the part of a workbook that holds its styles. */
  static CellLooks read(XMLStreamReader xml) throws XMLStreamException {
    List<Look> styles = new ArrayList<>();
    List<Font> fonts = new ArrayList<>();
    List<Boolean> coloured = new ArrayList<>();
    Set<Integer> blind = new TreeSet<>();
    String part = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(part)) {
        part = "";
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String name = xml.getLocalName();
      switch (name) {
        case "fonts", "fills", "cellXfs" -> part = name;
        case "numFmt" -> {
          if (SHOWS_NOTHING.equals(xml.getAttributeValue(null, "formatCode"))) {
            blind.add(number(xml.getAttributeValue(null, "numFmtId")));
          }
        }
        case "font" -> {
          if (part.equals("fonts")) {
            fonts.add(new Font(false, false));
          }
        }
        case "strike" -> {
          if (part.equals("fonts") && isOn(xml)) {
            fonts.set(fonts.size() - 1, new Font(true, fonts.getLast().isWhite()));
          }
        }
        case "color" -> {
          if (part.equals("fonts")) {
            fonts.set(fonts.size() - 1, new Font(fonts.getLast().isStruck(), isWhite(xml)));
          }
        }
        case "fill" -> {
          if (part.equals("fills")) {
            coloured.add(false);
          }
        }
        case "patternFill", "gradientFill" -> {
          String pattern = xml.getAttributeValue(null, "patternType");
          boolean isFilled =
              name.equals("gradientFill") || (pattern != null && !pattern.equals("none"));
          if (part.equals("fills")) {
            coloured.set(coloured.size() - 1, isFilled);
          }
        }
        case "fgColor" -> {
          if (part.equals("fills") && isWhite(xml)) {
            coloured.set(coloured.size() - 1, false);
          }
        }
        case "xf" -> {
          if (part.equals("cellXfs")) {
            styles.add(look(xml, fonts, coloured, blind));
          }
        }
        default -> {}
      }
    }
    return new CellLooks(styles);
  }

  private static Look look(
      XMLStreamReader xml, List<Font> fonts, List<Boolean> coloured, Set<Integer> blind) {
    int font = number(xml.getAttributeValue(null, "fontId"));
    int fill = number(xml.getAttributeValue(null, "fillId"));
    if (font < fonts.size() && fonts.get(font).isStruck()) {
      return Look.STRUCK;
    }
    boolean isWhite =
        font < fonts.size()
            && fonts.get(font).isWhite()
            && !(fill < coloured.size() && coloured.get(fill));
    return isWhite || blind.contains(number(xml.getAttributeValue(null, "numFmtId")))
        ? Look.UNSEEN
        : Look.PLAIN;
  }

  /** A mark of a font is on unless it says otherwise. */
  static boolean isOn(XMLStreamReader xml) {
    String value = xml.getAttributeValue(null, "val");
    return value == null || value.equals("1") || value.equals("true");
  }

  /** White itself, or the first colour of the theme, which is that of the sheet. */
  private static boolean isWhite(XMLStreamReader xml) {
    String colour = xml.getAttributeValue(null, "rgb");
    String indexed = xml.getAttributeValue(null, "indexed");
    boolean isPure = xml.getAttributeValue(null, "tint") == null;
    return (colour != null && colour.toUpperCase(Locale.ROOT).endsWith("FFFFFF"))
        || ("0".equals(xml.getAttributeValue(null, "theme")) && isPure)
        || (indexed != null && WHITE_OF_PALETTE.contains(indexed));
  }

  private static int number(@Nullable String written) {
    return written == null ? 0 : Integer.parseInt(written.strip());
  }

  /** How the style with this number looks. */
  Look of(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : Look.PLAIN;
  }
}
