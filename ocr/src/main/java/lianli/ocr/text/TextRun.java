package lianli.ocr.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lianli.ocr.Confidence;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;

/** Characters in reading order, possibly from several lines, without blanks. */
public record TextRun(List<Glyph> glyphs) {
  private static final double GUESSED = 0.4;

  /**
   * Paper before the first and behind the last character of a cut-out, as a share of the line's
   * height. With a tenth the readers agreed on half as many fields; with more than a quarter on
   * hardly more.
   */
  private static final double PADDING = 0.25;

  private static final int LEAST_PADDING = 4;

  public TextRun {
    glyphs = List.copyOf(glyphs);
  }

  public static TextRun join(List<TextRun> runs) {
    return new TextRun(runs.stream().flatMap(run -> run.glyphs().stream()).toList());
  }

  public String text() {
    return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return glyphs.isEmpty();
  }

  /** The smallest region on the prepared page that holds all; empty if there is none. */
  public Region region() {
    return glyphs.stream().map(Glyph::region).reduce(Region::union).orElse(new Region(0, 0, 0, 0));
  }

  /** The boxes that its lines were found in, as one. */
  public Region strips() {
    return glyphs.stream()
        .map(glyph -> glyph.strip().region())
        .reduce(Region::union)
        .orElse(new Region(0, 0, 0, 0));
  }

  /**
   * True if it is put together from horizontal lines of which each stands beside the one before.
   */
  public boolean isBesideEachOther() {
    List<TextRun> parts = perStrip();
    for (int i = 1; i < parts.size(); i++) {
      Region before = parts.get(i - 1).region();
      Region next = parts.get(i).region();
      if (Math.abs(next.centreY() - before.centreY()) > 0.6 * before.height()) {
        return false;
      }
    }
    return parts.size() > 1 && glyphs.stream().noneMatch(glyph -> glyph.strip().isColumn());
  }

  /** That of the worst character. */
  public Confidence confidence() {
    return glyphs.stream().map(Glyph::confidence).reduce(Confidence::and).orElse(Confidence.NONE);
  }

  /** True if the reader was sure of hardly any character: a seal, a stain, a corner of a rule. */
  public boolean isGuessed() {
    return glyphs.stream().mapToDouble(glyph -> glyph.confidence().value()).average().orElse(0)
        < GUESSED;
  }

  /** The glyphs that write the characters from (inclusive) to (exclusive) of {@link #text()}. */
  public TextRun slice(int from, int to) {
    List<Glyph> part = new ArrayList<>();
    int at = 0;
    for (Glyph glyph : glyphs) {
      if (at >= from && at < to) {
        part.add(glyph);
      }
      at += glyph.text().length();
    }
    return new TextRun(part);
  }

  /** The run cut where it passes from one line to another. */
  public List<TextRun> perStrip() {
    List<TextRun> parts = new ArrayList<>();
    List<Glyph> current = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      if (!current.isEmpty()
          && !current.getLast().strip().region().equals(glyph.strip().region())) {
        parts.add(new TextRun(current));
        current = new ArrayList<>();
      }
      current.add(glyph);
    }
    if (!current.isEmpty()) {
      parts.add(new TextRun(current));
    }
    return parts;
  }

  /** The paper that it stands on, cut out of each of its lines, to be read again. */
  public List<GreyImage> cutOuts() {
    return perStrip().stream().map(TextRun::cutOut).toList();
  }

  private GreyImage cutOut() {
    GreyImage line = glyphs.getFirst().strip().image();
    int left = glyphs.stream().mapToInt(g -> g.symbol().region().x()).min().orElse(0);
    int right = glyphs.stream().mapToInt(g -> g.symbol().region().right()).max().orElse(0);
    int padding = Math.max(LEAST_PADDING, (int) (line.height() * PADDING));
    return line.crop(Region.between(left - padding, 0, right + padding, line.height()));
  }
}
