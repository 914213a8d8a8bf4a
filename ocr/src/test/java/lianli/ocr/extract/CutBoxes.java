package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lianli.ocr.Region;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.image.Glare;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.judge.HanOutputScript;
import lianli.ocr.judge.Judge;
import lianli.ocr.layout.FoundField;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.scan.ScannedPage;
import lianli.ocr.text.Glyph;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.timing.Stopwatch;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.PlaceWords;

/**
 * Faults as a finder of lines makes them: a box that begins or ends within a value, or lies too
 * high or too low. The value is read in that box, and everything behind goes on as on any page.
 */
final class CutBoxes implements AutoCloseable {
  /** A way of cutting a box. */
  enum Cut {
    NONE,
    HALF_OFF_THE_LEFT,
    ONE_OFF_THE_LEFT,
    HALF_OFF_THE_RIGHT,
    ONE_OFF_THE_RIGHT,
    OFF_THE_TOP,
    OFF_THE_BOTTOM,
    MOVED_LEFT,
    MOVED_RIGHT
  }

  /**
   * What came of it.
   *
   * @param right what stands there
   * @param read the value in the end
   */
  record Outcome(String key, Cut cut, String right, String read, boolean accepted) {
    boolean isWrong() {
      return !read.equals(right);
    }
  }

  private static final List<FieldKind> KINDS =
      List.of(
          FieldKind.NAME,
          FieldKind.DATE,
          FieldKind.ID_NUMBER,
          FieldKind.CERTIFICATE_NUMBER,
          FieldKind.PLACE,
          FieldKind.OFFICE,
          FieldKind.WORD,
          FieldKind.AGE,
          FieldKind.ETHNICITY);

  private final ReadingEngines engines = ReadingEngines.open(new Stopwatch());
  private final PagePreparation preparation = new PagePreparation();
  private final RecordFinder finder = new RecordFinder(FormCatalogue.standard());
  private final PageScanner scanner = engines.scanner();
  private final LineReader lines = engines.lineReader();
  private final Judge judge = engines.judge(PlaceWords.shipped());

  /** A value that was read right, and what that is. */
  record Value(FoundField field, String right) {}

  /** A page with the values that were read right on it. */
  final class Page {
    private final PageScanner.Scanned scanned;
    private final List<List<FoundField>> records;

    Page(ScannedPage scan) {
      scanned = scanner.scan(preparation.prepare(scan.image(), scan.dpi()), text -> true);
      records = finder.in(scanned.text()).map(RecordFinder.Found::records).orElse(List.of());
    }

    /** The values that were read right. */
    List<Value> values(List<Map<String, String>> truth) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < Math.min(records.size(), truth.size()); i++) {
        for (FoundField field : records.get(i)) {
          String right = truth.get(i).getOrDefault(field.key(), "");
          if (isRead(field, right)) {
            values.add(new Value(field, right));
          }
        }
      }
      return values;
    }

    /** A value read in a box that was cut so; empty if its box cannot be, or nothing is left. */
    Optional<Outcome> cut(Value value, Cut cut) {
      return cut(value.field(), cut).map(read -> read(value.field(), cut, value.right(), read));
    }

    /** What becomes of a value as its box lies. */
    Outcome whole(Value value) {
      Reread read = new Reread(scanned.text(), value.field());
      return read(value.field(), Cut.NONE, value.right(), read);
    }

    private boolean isRead(FoundField field, String right) {
      return KINDS.contains(field.definition().kind())
          && !field.value().isEmpty()
          && field.value().perStrip().size() == 1
          && !field.value().glyphs().getFirst().strip().isColumn()
          && FieldNormal.of(field.definition().kind(), field.value().text())
              .filter(right::equals)
              .isPresent();
    }

    private record Reread(PageText text, FoundField field) {}

    private Optional<Reread> cut(FoundField field, Cut cut) {
      TextRun value = field.value();
      Region strip = value.glyphs().getFirst().strip().region();
      Region box = box(value, strip, cut).intersect(scanned.page().flat().region());
      Optional<TextRun> line =
          scanned.text().lines().stream()
              .filter(each -> each.glyphs().containsAll(value.glyphs()))
              .findFirst();
      if (box.isEmpty() || line.isEmpty() || !isAtItsEnd(line.get(), value, cut)) {
        return Optional.empty();
      }
      TextRun again = lines.readAcross(scanned.page().flat(), box);
      List<Glyph> own =
          again.glyphs().stream().filter(glyph -> isWithin(glyph, line.get(), value)).toList();
      if (own.isEmpty()) {
        return Optional.empty();
      }
      List<TextRun> all = new ArrayList<>(scanned.text().lines());
      all.replaceAll(each -> each.equals(line.get()) ? again : each);
      PageText text = scanned.text();
      return Optional.of(
          new Reread(
              new PageText(all, text.page(), text.cells(), text.dittoes()),
              field.reading(new TextRun(own))));
    }

    /** A box can only cut what it begins or ends with. */
    private static boolean isAtItsEnd(TextRun line, TextRun value, Cut cut) {
      boolean first = line.glyphs().getFirst().equals(value.glyphs().getFirst());
      boolean last = line.glyphs().getLast().equals(value.glyphs().getLast());
      return switch (cut) {
        case HALF_OFF_THE_LEFT, ONE_OFF_THE_LEFT, MOVED_RIGHT -> first;
        case HALF_OFF_THE_RIGHT, ONE_OFF_THE_RIGHT, MOVED_LEFT -> last;
        case NONE, OFF_THE_TOP, OFF_THE_BOTTOM -> true;
      };
    }

    /** What the label or a neighbour says in the same box is none of the value. */
    private static boolean isWithin(Glyph glyph, TextRun line, TextRun value) {
      int from = line.glyphs().indexOf(value.glyphs().getFirst());
      int to = from + value.glyphs().size();
      double middle = glyph.region().centreX();
      return IntStream.range(0, line.glyphs().size())
          .filter(i -> i < from || i >= to)
          .noneMatch(
              i -> {
                double other = line.glyphs().get(i).region().centreX();
                double end =
                    i < from
                        ? value.glyphs().getFirst().region().centreX()
                        : value.glyphs().getLast().region().centreX();
                return Math.abs(middle - other) < 0.5 * Math.abs(end - other)
                    || (i < from ? middle < other : middle > other);
              });
    }

    private static Region box(TextRun value, Region strip, Cut cut) {
      List<Glyph> glyphs = value.glyphs();
      double first = glyphs.getFirst().region().centreX();
      double last = glyphs.getLast().region().centreX();
      int size = glyphs.size();
      double step = size > 1 ? (last - first) / (size - 1) : 0.8 * strip.height();
      double second = size > 1 ? glyphs.get(1).region().centreX() : first + step;
      double lastButOne = size > 1 ? glyphs.get(size - 2).region().centreX() : last - step;
      int third = (int) (0.3 * strip.height());
      return switch (cut) {
        case NONE -> strip;
        case HALF_OFF_THE_LEFT -> from(strip, first);
        case ONE_OFF_THE_LEFT -> from(strip, (first + second) / 2);
        case HALF_OFF_THE_RIGHT -> to(strip, last);
        case ONE_OFF_THE_RIGHT -> to(strip, (last + lastButOne) / 2);
        case OFF_THE_TOP ->
            Region.between(strip.x(), strip.y() + third, strip.right(), strip.bottom());
        case OFF_THE_BOTTOM ->
            Region.between(strip.x(), strip.y(), strip.right(), strip.bottom() - third);
        case MOVED_LEFT -> to(strip, (last + lastButOne) / 2).grow(third, 0).shift(-third, 0);
        case MOVED_RIGHT -> from(strip, (first + second) / 2).grow(third, 0).shift(third, 0);
      };
    }

    private static Region from(Region strip, double left) {
      return Region.between((int) left, strip.y(), strip.right(), strip.bottom());
    }

    private static Region to(Region strip, double right) {
      return Region.between(strip.x(), strip.y(), (int) right, strip.bottom());
    }

    private Outcome read(FoundField whole, Cut cut, String right, Reread read) {
      PageContents page =
          new PageContents(
              scanned.page(),
              read.text(),
              Optional.empty(),
              scanned.unread(),
              new Glare(List.of()));
      FieldReader reader = new FieldReader(judge, lines, page);
      JudgedField judged = reader.read(read.field(), HanOutputScript.AS_PRINTED);
      return new Outcome(
          whole.key(),
          cut,
          right,
          judged.value(),
          judged.reading().isAccepted() && !reader.isDoubted(read.field()));
    }
  }

  Page page(ScannedPage scan) {
    return new Page(scan);
  }

  @Override
  public void close() {
    engines.close();
  }
}
