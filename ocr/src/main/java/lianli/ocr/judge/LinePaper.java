package lianli.ocr.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.GreyImage;
import lianli.ocr.Region;
import lianli.ocr.image.InkCoverage;
import lianli.ocr.image.InkMarks;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.TextRun;

/** The paper of one line of a value: how far its ink goes, and what of it nobody read. */
public final class LinePaper {
  /**
   * Of the height of the line's box, a character takes up at most, at least and usually so much.
   */
  private static final double MOST = 0.9;

  private static final double LEAST = 0.5;
  private static final double LETTER = 0.8;

  /** From the middle of a character to where its ink ends, in letters. */
  private static final double HALF_WIDE = 0.55;

  private static final double HALF_NARROW = 0.35;

  /** Digits are lower than characters. */
  private static final double HEIGHT_WIDE = 0.92;

  private static final double HEIGHT_NARROW = 0.72;

  /** A value goes on no further away than this, in letters, or in steps of its own characters. */
  private static final double REACH = 1.3;

  /** Where no rule tells how far a cell goes, nothing is looked for beyond so many letters. */
  private static final double FARTHEST = 6;

  /** A mark as large, in letters, is a character's and no dot or comma. */
  private static final double LEAST_MARK = 0.45;

  /** So far, in letters, ink goes beyond the characters that were read of it if it is more. */
  private static final double LEAST_MORE = 0.3;

  /** A stroke that is flatter lies in the middle of the line, else it is what is left of a rule. */
  private static final double FLAT = 0.25;

  /** Paper at the ends of a cut-out, as a share of the line's height. */
  private static final double PADDING = 0.25;

  private static final int LEAST_PADDING = 4;

  /** Beside the middle of a rule its own ink lies. */
  private static final int RULE = 2;

  private final GreyImage page;
  private final TextRun part;
  private final Region strip;
  private final double letter;
  private final int shade;
  private final List<Glyph> own;
  private final List<Glyph> others;
  private final int leftmost;
  private final int rightmost;
  private final List<Region> unread;
  private final boolean isBlotted;
  private final Region whole;

  LinePaper(
      GreyImage page, List<Region> cells, List<Glyph> everythingElse, TextRun value, TextRun part) {
    this.page = page;
    this.part = part;
    this.strip = part.glyphs().getFirst().strip().region();
    this.own = value.glyphs().stream().filter(this::isInLine).toList();
    this.others = isColumn() ? List.of() : everythingElse.stream().filter(this::isInLine).toList();
    Region read = part.region();
    this.shade = isColumn() ? InkCoverage.SHADE : shade(page.crop(read.intersect(page.region())));
    this.letter = isColumn() ? strip.width() : letter(page);
    Optional<Region> cell = cell(cells, read);
    this.leftmost = Math.max(leftOf(read), cell.map(box -> box.x() + RULE).orElse(0));
    this.rightmost =
        Math.min(rightOf(read), cell.map(box -> box.right() - RULE).orElse(page.width()));
    InkMarks ink =
        isColumn()
            ? new InkMarks(List.of(), List.of(), List.of())
            : InkMarks.in(page, window(read), letter, shade);
    List<Region> marks =
        between(ink.rules(), read, ink.marks()).stream().filter(this::isOfLine).toList();
    this.unread = marks.stream().filter(this::isUnread).toList();
    this.isBlotted = !between(ink.rules(), read, ink.blots()).isEmpty();
    this.whole = whole(read, marks);
  }

  /** True if it is a column that was laid down. */
  public boolean isColumn() {
    return part.glyphs().getFirst().strip().isColumn();
  }

  /** True if no ink of the line is left that nobody read, and nothing hides any. */
  public boolean isReadWhole() {
    return unread.isEmpty() && !isBlotted;
  }

  /** What was read of it. */
  public TextRun read() {
    return part;
  }

  /** Where it stands on the page, all of its ink in it. */
  public Region whole() {
    return whole;
  }

  /** All that stands on the paper that is the value's alone: up to ruling and other text. */
  public Region asFarAsTheCell() {
    int reach = (int) (FARTHEST * letter);
    Region band =
        Region.between(
            Math.min(whole.x(), Math.max(leftmost, whole.x() - reach)),
            whole.y(),
            Math.max(whole.right(), Math.min(rightmost, whole.right() + reach)),
            whole.bottom());
    InkMarks ink = InkMarks.in(page, band, letter, shade);
    return between(ink.rules(), part.region(), ink.marks()).stream()
        .filter(this::isOfLine)
        .map(mark -> mark.grow(padding(), 0))
        .reduce(whole, Region::union)
        .intersect(band)
        .intersect(page.region());
  }

  GreyImage cutOut() {
    return isColumn() ? part.cutOuts().getFirst() : page.crop(whole);
  }

  /** A character's height by the ink of those that were read. */
  private double letter(GreyImage page) {
    double most = MOST * strip.height();
    boolean isWide = part.glyphs().stream().anyMatch(LinePaper::isWide);
    int highest =
        InkMarks.in(page, part.region(), LETTER * strip.height(), shade).marks().stream()
            .mapToInt(Region::height)
            .filter(height -> height <= most)
            .max()
            .orElse(0);
    return highest == 0
        ? LETTER * strip.height()
        : Math.clamp(
            highest / (isWide ? HEIGHT_WIDE : HEIGHT_NARROW), LEAST * strip.height(), most);
  }

  private static boolean isWide(Glyph glyph) {
    return Character.isIdeographic(glyph.text().codePointAt(0));
  }

  /** True of what stands at the height of this line. */
  private boolean isInLine(Glyph glyph) {
    Region place = glyph.strip().region();
    int common = Math.min(place.bottom(), strip.bottom()) - Math.max(place.y(), strip.y());
    return common > 0.4 * Math.min(strip.height(), place.height());
  }

  /** The smallest cell about the value; none if it stands across a rule. */
  private static Optional<Region> cell(List<Region> cells, Region read) {
    return cells.stream()
        .filter(cell -> cell.contains(read.centreX(), read.centreY()))
        .min(Comparator.comparingLong(Region::area))
        .filter(cell -> cell.x() <= read.x() && cell.right() >= read.right());
  }

  private double half(Glyph glyph) {
    return letter * (isWide(glyph) ? HALF_WIDE : HALF_NARROW);
  }

  /** How far to the left the value can go on: up to what was read as something else. */
  private int leftOf(Region read) {
    double end =
        others.stream()
            .filter(glyph -> glyph.region().centreX() < read.x())
            .mapToDouble(glyph -> Math.max(glyph.region().right(), centre(glyph) + half(glyph)))
            .max()
            .orElse(0);
    return (int) Math.min(read.x(), end);
  }

  private int rightOf(Region read) {
    double end =
        others.stream()
            .filter(glyph -> glyph.region().centreX() >= read.right())
            .mapToDouble(glyph -> Math.min(glyph.region().x(), centre(glyph) - half(glyph)))
            .min()
            .orElse(page.width());
    return (int) Math.max(read.right(), end);
  }

  private static double centre(Glyph glyph) {
    return glyph.region().centreX();
  }

  /** Where ink of the value may stand. */
  private Region window(Region read) {
    double step =
        part.glyphs().size() < 2
            ? letter
            : (centre(part.glyphs().getLast()) - centre(part.glyphs().getFirst()))
                / (part.glyphs().size() - 1);
    int reach = (int) (REACH * Math.max(letter, step));
    return Region.between(
        Math.max(leftmost, read.x() - reach),
        strip.y(),
        Math.min(rightmost, read.right() + reach),
        strip.bottom());
  }

  /** Those between the rules to the left and to the right. */
  private List<Region> between(List<Integer> rules, Region read, List<Region> boxes) {
    int left = rules.stream().filter(x -> x < read.x()).mapToInt(x -> x).max().orElse(0);
    int right =
        rules.stream().filter(x -> x >= read.right()).mapToInt(x -> x).min().orElse(page.width());
    return boxes.stream()
        .filter(box -> box.centreX() > Math.max(left, leftmost))
        .filter(box -> box.centreX() < Math.min(right, rightmost))
        .toList();
  }

  /** Half way from paper to the darkest of what was read. */
  private static int shade(GreyImage read) {
    int darkest = 255;
    for (byte pixel : read.pixels()) {
      darkest = Math.min(darkest, pixel & 0xff);
    }
    return Math.clamp((darkest + 255) / 2, InkCoverage.SHADE, 190);
  }

  private boolean isOfLine(Region mark) {
    int common = Math.min(mark.bottom(), strip.bottom()) - Math.max(mark.y(), strip.y());
    return common >= 0.5 * mark.height();
  }

  private boolean isUnread(Region mark) {
    boolean isLarge = Math.max(mark.width(), mark.height()) >= LEAST_MARK * letter;
    boolean isLeftOfARule =
        mark.height() < FLAT * letter
            && Math.abs(mark.centreY() - strip.centreY()) > 0.25 * strip.height();
    List<Glyph> of =
        Stream.concat(own.stream(), others.stream()).filter(glyph -> isOf(glyph, mark)).toList();
    return isLarge && !isLeftOfARule && (of.isEmpty() || goesBeyond(mark, of));
  }

  /** True of a piece of ink that is one character more than those: a 2 that touches the 6. */
  private boolean goesBeyond(Region mark, List<Glyph> of) {
    double from = of.stream().mapToDouble(each -> centre(each) - half(each)).min().orElseThrow();
    double to = of.stream().mapToDouble(each -> centre(each) + half(each)).max().orElseThrow();
    return Math.max(from - mark.x(), mark.right() - to) >= LEAST_MORE * letter;
  }

  /** True if the mark is the character's ink. */
  private boolean isOf(Glyph glyph, Region mark) {
    Region place = glyph.region();
    int common = Math.min(mark.right(), place.right()) - Math.max(mark.x(), place.x());
    return Math.abs(mark.centreX() - centre(glyph)) <= half(glyph)
        || common > 0.5 * Math.min(mark.width(), place.width());
  }

  private int padding() {
    return Math.max(LEAST_PADDING, (int) (strip.height() * PADDING));
  }

  /** The value with its ink, and a little paper about it. */
  private Region whole(Region read, List<Region> marks) {
    int padding = padding();
    Region about =
        Region.between(read.x() - padding, strip.y(), read.right() + padding, strip.bottom());
    Region all = about;
    for (Region mark : marks) {
      if (unread.contains(mark)) {
        all = all.union(mark.grow(padding, 0));
      } else if (own.stream().anyMatch(glyph -> isOf(glyph, mark))
          && mark.height() <= 1.4 * letter) {
        all = all.union(Region.between(about.x(), mark.y(), about.right(), mark.bottom()));
      }
    }
    int left = Math.min(about.x(), Math.max(all.x(), leftmost));
    int right = Math.max(about.right(), Math.min(all.right(), rightmost));
    return Region.between(left, all.y(), right, all.bottom()).intersect(page.region());
  }
}
