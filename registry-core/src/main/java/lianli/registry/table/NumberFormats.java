package lianli.registry.table;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lianli.registry.act.PartialDate;

/** How the styles of a workbook show numbers: which as dates, and how much of them. */
final class NumberFormats {
  /** What of a date a format shows. */
  enum Shows {
    NO_DATE,
    DAY,
    MONTH,
    YEAR,
    /** A month and a day: the year is the one in which somebody typed them. */
    NO_YEAR;

    /** What somebody sees who looks at this day. */
    Optional<PartialDate> of(LocalDate day) {
      return switch (this) {
        case DAY, NO_DATE -> Optional.of(PartialDate.of(day));
        case MONTH -> Optional.of(new PartialDate.Month(YearMonth.from(day)));
        case YEAR -> Optional.of(new PartialDate.WholeYear(Year.from(day)));
        case NO_YEAR -> Optional.empty();
      };
    }
  }

  /** Text in quotes, escaped characters, fillers, and what stands in brackets is no code. */
  private static final Pattern NO_CODE =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General", Pattern.CASE_INSENSITIVE);

  /** Hours, minutes and seconds that go on counting: [h]:mm. */
  private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+\\]", Pattern.CASE_INSENSITIVE);

  /**
   * The formats that every workbook has, those of Chinese workbooks included (ECMA-376 §18.8.30).
   */
  private static final Map<Integer, Shows> BUILT_IN =
      Map.ofEntries(
          Map.entry(14, Shows.DAY),
          Map.entry(15, Shows.DAY),
          Map.entry(16, Shows.NO_YEAR),
          Map.entry(17, Shows.MONTH),
          Map.entry(22, Shows.DAY),
          Map.entry(27, Shows.MONTH),
          Map.entry(28, Shows.NO_YEAR),
          Map.entry(29, Shows.NO_YEAR),
          Map.entry(30, Shows.DAY),
          Map.entry(31, Shows.DAY),
          Map.entry(36, Shows.MONTH),
          Map.entry(50, Shows.MONTH),
          Map.entry(51, Shows.NO_YEAR),
          Map.entry(52, Shows.MONTH),
          Map.entry(53, Shows.NO_YEAR),
          Map.entry(54, Shows.NO_YEAR),
          Map.entry(57, Shows.MONTH),
          Map.entry(58, Shows.NO_YEAR));

  private final List<Shows> styles;

  private NumberFormats(List<Shows> styles) {
    this.styles = List.copyOf(styles);
  }

  /** Of a workbook without styles. */
  static NumberFormats none() {
    return new NumberFormats(List.of());
  }

  /** Reads the part of a workbook that holds its styles. */
  static NumberFormats read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, Shows> formats = new HashMap<>(BUILT_IN);
    List<Shows> styles = new ArrayList<>();
    boolean inCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
      if (event != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "numFmt" ->
            formats.put(
                number(xml.getAttributeValue(null, "numFmtId")),
                shows(String.valueOf(xml.getAttributeValue(null, "formatCode"))));
        case "cellXfs" -> inCells = true;
        case "xf" -> {
          if (inCells) {
            int format = number(xml.getAttributeValue(null, "numFmtId"));
            styles.add(formats.getOrDefault(format, Shows.NO_DATE));
          }
        }
        default -> {}
      }
    }
    return new NumberFormats(styles);
  }

  private static int number(@org.jspecify.annotations.Nullable String written) {
    return written == null ? 0 : Integer.parseInt(written.strip());
  }

  /** What a format that every workbook has shows. */
  static Shows builtIn(int format) {
    return BUILT_IN.getOrDefault(format, Shows.NO_DATE);
  }

  /** What a format shows: only its first section counts, the others are for other numbers. */
  static Shows shows(String code) {
    String plain = NO_CODE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).split(";", 2)[0];
    boolean year = plain.contains("y") || plain.replace("e+", "").replace("e-", "").contains("e");
    boolean day = plain.contains("d");
    boolean time = plain.contains("h") || plain.contains("s") || ELAPSED.matcher(code).find();
    boolean month = plain.contains("m") && (year || day || !time);
    if (!year && !day && !month) {
      return Shows.NO_DATE;
    }
    if (!year) {
      return Shows.NO_YEAR;
    }
    return day ? Shows.DAY : month ? Shows.MONTH : Shows.YEAR;
  }

  /** What the style with this number shows. */
  Shows of(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : Shows.NO_DATE;
  }
}
