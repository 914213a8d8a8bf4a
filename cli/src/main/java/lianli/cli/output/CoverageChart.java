package lianli.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lianli.registry.BilingualText;
import lianli.registry.coverage.CertificateKind;
import lianli.registry.coverage.Coverage;
import lianli.registry.coverage.Series;
import lianli.registry.coverage.SeriesKey;
import lianli.registry.coverage.Volume.State;

/**
 * A map of years and offices: one cell for each office, kind and year. A picture without scripts or
 * foreign files, and readable where there is no colour: each state has its own pattern, and gaps
 * are numbered in their cells.
 */
public final class CoverageChart {
  private static final int CELL = 34;
  private static final int ROW = 30;
  private static final int LEFT = 250;
  private static final int TOP = 92;
  private static final int BELOW = 34;
  private static final int MARGIN = 20;
  private static final int NARROWEST = 760;

  private final Coverage coverage;
  private final Locale locale;
  private final LocalDate day;

  /** One row of the map. */
  private record Row(String office, CertificateKind kind) implements Comparable<Row> {
    static Row of(SeriesKey key) {
      return new Row(key.office(), key.kind());
    }

    String text() {
      return office + "  " + kind.letters();
    }

    @Override
    public int compareTo(Row other) {
      int byOffice = office.compareTo(other.office);
      return byOffice != 0 ? byOffice : kind.compareTo(other.kind);
    }
  }

  /** A map, drawn on a day. */
  public CoverageChart(Coverage coverage, Locale locale, LocalDate day) {
    this.coverage = coverage;
    this.locale = locale;
    this.day = day;
  }

  /** The picture as a file of its own. */
  public String svg() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture() + "\n";
  }

  /** A page that holds the picture. */
  public String html() {
    return """
    <!DOCTYPE html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <style>
    body { margin: 1.5rem; background: #fff; }
    svg { max-width: 100%%; height: auto; }
    @page { size: A4 landscape; margin: 10mm; }
    @media print { body { margin: 0; } }
    </style>
    </head>
    <body>
    %s
    </body>
    </html>
    """
        .formatted(locale.getLanguage(), escaped(title()), picture());
  }

  private String title() {
    return said("What the registry holds and lacks", "登记库收录情况");
  }

  private String picture() {
    Map<Row, List<Series>> rows = new TreeMap<>();
    coverage
        .series()
        .forEach(
            one -> rows.computeIfAbsent(Row.of(one.key()), none -> new ArrayList<>()).add(one));
    int first = coverage.series().stream().mapToInt(one -> one.key().year()).min().orElse(0);
    int last = coverage.series().stream().mapToInt(one -> one.key().year()).max().orElse(0);
    int width = Math.max(LEFT + (last - first + 1) * CELL + MARGIN, NARROWEST);
    int height = TOP + rows.size() * ROW + BELOW + MARGIN;
    StringBuilder svg = new StringBuilder(head(width, height));
    years(svg, first, last);
    int y = TOP;
    String office = "";
    for (Map.Entry<Row, List<Series>> row : rows.entrySet()) {
      if (!row.getKey().office().equals(office) && !office.isEmpty()) {
        svg.append(
            "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#bbb\"/>%n"
                .formatted(MARGIN, y - 1, width - MARGIN, y - 1));
      }
      office = row.getKey().office();
      svg.append(
          "<text x=\"%d\" y=\"%d\" class=\"office\">%s</text>%n"
              .formatted(MARGIN, y + 19, escaped(row.getKey().text())));
      for (Series series : row.getValue()) {
        cell(svg, series, LEFT + (series.key().year() - first) * CELL, y);
      }
      y += ROW;
    }
    svg.append(
        "<text x=\"%d\" y=\"%d\" class=\"small\">%s</text>%n"
            .formatted(MARGIN, y + 24, escaped(source())));
    return svg.append("</svg>").toString();
  }

  private String head(int width, int height) {
    StringBuilder head = new StringBuilder();
    head.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
        <title>%s</title>
        <style>
        text { font-family: "Noto Sans CJK SC", "WenQuanYi Zen Hei", "Microsoft YaHei", sans-serif; fill: #222; }
        .title { font-size: 18px; font-weight: bold; }
        .office { font-size: 12px; }
        .year { font-size: 11px; text-anchor: middle; }
        .cell { font-size: 11px; text-anchor: middle; }
        .small { font-size: 11px; fill: #555; }
        rect.edge { fill: none; stroke: #555; stroke-width: 0.7; }
        </style>
        <defs>
        <pattern id="lost" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#f4c7c3"/><path d="M0 6L6 0M0 0L6 6" stroke="#b3261e" stroke-width="0.9"/></pattern>
        <pattern id="unsearched" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="0.9" fill="#666"/></pattern>
        <pattern id="partial" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fde9b8"/><path d="M0 6L6 0" stroke="#d9a520" stroke-width="0.8"/></pattern>
        </defs>
        <rect width="%d" height="%d" fill="#fff"/>
        <text x="%d" y="32" class="title">%s</text>
        """
            .formatted(
                width,
                height,
                width,
                height,
                escaped(title()),
                width,
                height,
                MARGIN,
                escaped(title())));
    int x = MARGIN;
    for (State state : State.values()) {
      head.append(swatch(state, x, 44));
      String word =
          state == State.PARTIAL ? said("gaps (how many)", "收录不全（缺号数）") : state.named().in(locale);
      head.append(
          "<text x=\"%d\" y=\"57\" class=\"small\">%s</text>%n".formatted(x + 26, escaped(word)));
      x += 40 + DisplayWidth.of(word) * 7;
    }
    return head.toString();
  }

  private static void years(StringBuilder svg, int first, int last) {
    for (int year = first; year <= last; year++) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" class=\"year\">%d</text>%n"
              .formatted(LEFT + (year - first) * CELL + CELL / 2, TOP - 6, year));
    }
  }

  private void cell(StringBuilder svg, Series series, int x, int y) {
    int gaps = series.missing().count() + series.lost().count() + series.unsearched().count();
    svg.append("<g>");
    svg.append("<title>").append(escaped(told(series))).append("</title>");
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
            .formatted(x + 1, y + 1, CELL - 2, ROW - 3, fill(series)));
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"edge\"/>"
            .formatted(x + 1, y + 1, CELL - 2, ROW - 3));
    if (series.state() == State.PARTIAL && gaps > 0) {
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"14\" fill=\"#fff\" fill-opacity=\"0.85\"/>"
              .formatted(x + 4, y + 7, CELL - 8));
      svg.append(
          "<text x=\"%d\" y=\"%d\" class=\"cell\">%s</text>"
              .formatted(x + CELL / 2, y + 18, gaps > 9999 ? ">9k" : Integer.toString(gaps)));
    }
    svg.append("</g>\n");
  }

  /** Complete cells are the darker the more is held, so that a thin year stands out. */
  private static String fill(Series series) {
    return switch (series.state()) {
      case COMPLETE ->
          series.count() >= 1000 ? "#4f9d69" : series.count() >= 100 ? "#7dbb90" : "#b5dbc0";
      case PARTIAL -> "url(#partial)";
      case LOST -> "url(#lost)";
      case UNSEARCHED -> "url(#unsearched)";
    };
  }

  private static String swatch(State state, int x, int y) {
    String fill = state == State.COMPLETE ? "#7dbb90" : "url(#" + state.code() + ")";
    return "<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"16\" fill=\"%s\" stroke=\"#555\" stroke-width=\"0.7\"/>%n"
        .formatted(x, y, fill);
  }

  private String told(Series series) {
    return said(
        "%s %s %d: %s, %d held; missing %s; lost %s; unsearched %s"
            .formatted(
                series.key().office(),
                series.key().kind().letters(),
                series.key().year(),
                series.state().named().english(),
                series.count(),
                orNone(series.missing().text()),
                orNone(series.lost().text()),
                orNone(series.unsearched().text())),
        "%s %s %d：%s，已存 %d；缺号 %s；遗失 %s；未清查 %s"
            .formatted(
                series.key().office(),
                series.key().kind().letters(),
                series.key().year(),
                series.state().named().chinese(),
                series.count(),
                orNone(series.missing().text()),
                orNone(series.lost().text()),
                orNone(series.unsearched().text())));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private String source() {
    return said(
        "As of %s, entry %d. J marriage, L divorce, BJ and BL reissues. Nothing here proves that a"
                .formatted(day, coverage.head().sequence())
            + " record does not exist elsewhere.",
        "截至 %s，第 %d 条。J 结婚、L 离婚、BJ/BL 补领。本图不证明其他机关没有登记。"
            .formatted(day, coverage.head().sequence()));
  }

  private String said(String english, String chinese) {
    return BilingualText.of(english, chinese).in(locale);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
