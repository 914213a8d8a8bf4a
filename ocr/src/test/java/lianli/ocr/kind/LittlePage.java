package lianli.ocr.kind;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.Region;
import lianli.ocr.text.PageText;
import lianli.ocr.text.PrintedLine;
import lianli.ocr.text.TextRun;

/**
 * A page written down as its lines. A line that begins with # is in large characters; | parts boxes
 * beside each other; a line that begins with ↓ is the next column from the right.
 */
final class LittlePage {
  private static final int WIDTH = 1600;
  private static final int STEP = 70;

  private LittlePage() {}

  static PageText of(String written) {
    List<TextRun> lines = new ArrayList<>();
    int y = 40;
    int x = WIDTH - 100;
    for (String line : written.strip().split("\n")) {
      String text = line.strip();
      if (text.startsWith("↓")) {
        lines.add(PrintedLine.column(x, 300, text.substring(1)));
        x -= STEP;
      } else {
        row(lines, y, text);
        y += text.startsWith("#") ? 2 * STEP : STEP;
      }
    }
    return new PageText(lines, new Region(0, 0, WIDTH, 2200));
  }

  private static void row(List<TextRun> lines, int y, String text) {
    boolean isLarge = text.startsWith("#");
    String[] boxes = text.substring(isLarge ? 1 : 0).strip().split("\\|");
    int step = Math.max(1, (WIDTH - 100) / boxes.length);
    for (int i = 0; i < boxes.length; i++) {
      String box = boxes[i].strip();
      int x = isLarge && boxes.length == 1 ? 300 : 50 + i * step;
      if (!box.isEmpty()) {
        lines.add(isLarge ? PrintedLine.large(x, y, box) : PrintedLine.at(x, y, box));
      }
    }
  }
}
