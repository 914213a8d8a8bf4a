package lianli.ocr.drawing.elsewhere;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lianli.ocr.drawing.ScanFiles;
import lianli.ocr.drawing.paper.Condition;
import lianli.ocr.drawing.paper.Scan;
import lianli.ocr.drawing.paper.Sheet;
import lianli.ocr.drawing.paper.Wear;
import lianli.registry.fiction.Draw;

/**
 * Draws pages on forms of other counties, their truth beside them: {@code PagesFromElsewhere
 * DIRECTORY fit|report SEED PAGES_PER_LAYOUT [LAYOUT]}. Conditions take turns; of papers that are
 * no records a third as many are drawn.
 */
public final class PagesFromElsewhere {
  private PagesFromElsewhere() {}

  /** A page and what it says. */
  record Drawn(Scan scan, Truth truth) {}

  /** The n-th sheet of a layout, as the office kept it; another seed means another county. */
  static Sheet sheet(Layout layout, long seed, int number) {
    Draw draw = new Draw(seed * 1_000_003 + layout.code().hashCode() * 31L + number);
    County county = county(layout, seed);
    Casebook cases = new Casebook(county, layout.act(), layout.from(), layout.to(), draw);
    Sheet sheet = layout.paper().sheet(cases.year(), draw);
    layout.draw(new Page(sheet, cases, county));
    return sheet;
  }

  /** The same sheet as a scanner delivers it. */
  static Drawn draw(Layout layout, long seed, int number) {
    Sheet sheet = sheet(layout, seed, number);
    int turn = layout.act() == Act.NONE ? layout.ordinal() : 0;
    Condition condition = Condition.values()[(number + turn) % 3];
    Scan scan = new Wear(condition, sheet.draw()).scan(sheet);
    String file = layout.code() + "-" + condition.code() + "-" + (number / 3 + 1) + ".jpg";
    return new Drawn(
        scan,
        new Truth(
            file,
            layout.code(),
            layout.act(),
            county(layout, seed),
            condition,
            sheet.dpi(),
            scan,
            sheet.records()));
  }

  private static County county(Layout layout, long seed) {
    return County.any(new Draw(seed + layout.code().hashCode()));
  }

  /** Papers that are no records need fewer pages. */
  private static int pages(Layout layout, int most) {
    return layout.act() == Act.NONE ? Math.max(1, most / 3) : most;
  }

  /** Draws a set into a directory. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println("PagesFromElsewhere DIRECTORY fit|report SEED PAGES_PER_LAYOUT [LAYOUT]");
      return;
    }
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    List<Layout> layouts = Layout.of(Layout.Set.named(arguments[1]));
    String only = arguments.length > 4 ? arguments[4].toLowerCase(Locale.ROOT) : "";
    StringBuilder lines = new StringBuilder();
    for (Layout layout : layouts) {
      if (!layout.code().startsWith(only)) {
        continue;
      }
      for (int i = 0; i < pages(layout, Integer.parseInt(arguments[3])); i++) {
        Drawn page = draw(layout, Long.parseLong(arguments[2]), i);
        Files.write(
            directory.resolve(page.truth().file()),
            ScanFiles.jpeg(page.scan().image(), page.truth().dpi(), 0.75f));
        lines.append(page.truth().json().text()).append('\n');
      }
    }
    Files.writeString(directory.resolve("truth.jsonl"), lines, StandardCharsets.UTF_8);
  }
}
