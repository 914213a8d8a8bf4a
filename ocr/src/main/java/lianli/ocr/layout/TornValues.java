package lianli.ocr.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lianli.ocr.Region;
import lianli.ocr.form.FieldKind;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * Values of several words of which only a part was taken: right beside them, or in the line right
 * above or below, stands what is no label and became no field. A fold that was taken for a rule
 * tears a line so, and so does a second line that was taken for something else.
 */
final class TornValues {
  /** What goes on for as long as it likes, over more than one line. */
  private static final Set<FieldKind> MAY_GO_ON =
      EnumSet.of(
          FieldKind.PLACE,
          FieldKind.OFFICE,
          FieldKind.COURT,
          FieldKind.OPINION,
          FieldKind.TEXT,
          FieldKind.DOCUMENTS);

  /** Characters of one text stand no further apart, in its height. */
  private static final double BESIDE = 0.6;

  /** Lines of one text stand no further apart, in its height. */
  private static final double BETWEEN_LINES = 0.35;

  private static final double SAME_LINE = 0.6;
  private static final double IN_COMMON = 0.3;

  private final List<Region> free;

  private TornValues(PageText text, List<List<FoundField>> records, LabelScan scan) {
    List<Region> taken =
        records.stream().flatMap(List::stream).map(field -> field.value().region()).toList();
    this.free =
        text.lines().stream()
            .filter(line -> isWriting(line, scan))
            .map(TextRun::region)
            .filter(line -> taken.stream().noneMatch(value -> isOver(value, line)))
            .toList();
  }

  /** The records, what is torn doubted. */
  static List<List<FoundField>> doubtedIn(
      List<List<FoundField>> records, PageText text, LabelScan scan) {
    TornValues torn = new TornValues(text, records, scan);
    return records.stream()
        .map(
            record ->
                record.stream().map(each -> torn.is(each, record) ? each.doubted() : each).toList())
        .toList();
  }

  /** Characters, and none of the form's own. */
  private static boolean isWriting(TextRun line, LabelScan scan) {
    String text = Values.trimmed(Piece.folded(line.text()));
    return text.codePoints().anyMatch(Character::isIdeographic) && scan.labels(text).isEmpty();
  }

  private boolean is(FoundField field, List<FoundField> record) {
    return MAY_GO_ON.contains(field.definition().kind())
        && !field.ditto()
        && !field.value().isEmpty()
        && field.value().perStrip().stream()
            .map(TextRun::region)
            .anyMatch(
                part ->
                    free.stream().anyMatch(line -> isBeside(part, line) || isNextLine(part, line))
                        || othersOf(field, record).anyMatch(other -> isBeside(part, other)));
  }

  /** The other party's, which was not torn off this one if it stands apart. */
  private static Stream<Region> othersOf(FoundField field, List<FoundField> record) {
    return record.stream()
        .filter(other -> other.definition().key().equals(field.definition().key()))
        .filter(other -> !other.key().equals(field.key()) && !other.value().isEmpty())
        .map(other -> other.value().region());
  }

  private static boolean isBeside(Region part, Region line) {
    int height = Math.min(part.height(), line.height());
    return between(part, line) < -SAME_LINE * height && apart(part, line) < BESIDE * height;
  }

  private static boolean isNextLine(Region part, Region line) {
    int height = Math.min(part.height(), line.height());
    return apart(part, line) < -SAME_LINE * Math.min(part.width(), line.width())
        && between(part, line) < BETWEEN_LINES * height
        && Math.abs(part.height() - line.height()) < height;
  }

  /** From side to side; less than none if they stand above each other. */
  private static int apart(Region one, Region other) {
    return Math.max(other.x() - one.right(), one.x() - other.right());
  }

  /** From line to line; less than none if they stand beside each other. */
  private static int between(Region one, Region other) {
    return Math.max(other.y() - one.bottom(), one.y() - other.bottom());
  }

  private static boolean isOver(Region value, Region line) {
    return value.intersect(line).area() > IN_COMMON * Math.min(value.area(), line.area());
  }
}
