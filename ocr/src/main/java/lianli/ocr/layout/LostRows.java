package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.ocr.Region;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;

/**
 * Rows of a register, and cards of a sheet, that are written on and became no record. Asks the page
 * and not whoever read it: where its records stand, in what rhythm, and what ink stands between,
 * before and behind them that would be a record's.
 */
final class LostRows {
  /** Of fewer records a page has no rhythm. */
  private static final int FEWEST_RECORDS = 3;

  /** Fewer values in a row may be a remark, a sum, who signed the page. */
  private static final int FEWEST_VALUES = 3;

  private static final int FEWEST_KINDS = 2;
  private static final double VALUE = 2;
  private static final double OF_A_ROW = 0.45;
  private static final int LONGEST_LINE = 40;
  private static final double IN_COMMON = 0.3;
  private static final int NEAREST = 4;

  private static final Pattern COUPLE =
      Pattern.compile("[男夫郎].*[女妻娘]|[女妻娘].*[男夫郎]", Pattern.DOTALL);

  private static final List<String> TELLING =
      List.of(
          "id_number",
          "certificate_number",
          "registered_on",
          "birth_date",
          "name",
          "ethnicity",
          "residence");

  private static final double HALF = 0.5;

  private final int width;

  /** True of columns: there the records stand beside each other. */
  private final boolean isTurned;

  private final List<TextRun> free;
  private final List<List<Region>> records;

  /** From one record to the next. */
  private final double pitch;

  private LostRows(PageText text, List<List<FoundField>> records, LabelScan scan) {
    List<List<Region>> places =
        records.stream().map(LostRows::ofParties).filter(values -> !values.isEmpty()).toList();
    this.width = text.page().right();
    this.isTurned = text.verticalShare() > HALF && areBeside(places);
    this.records = places.stream().map(this::laid).toList();
    List<Region> taken =
        records.stream().flatMap(List::stream).map(field -> field.value().region()).toList();
    this.free =
        text.lines().stream()
            .filter(line -> line.text().length() <= LONGEST_LINE)
            .filter(line -> taken.stream().noneMatch(value -> isOver(value, line.region())))
            .filter(line -> scan.labels(Piece.folded(line.text())).isEmpty())
            .toList();
    this.pitch = pitch();
  }

  /**
   * How many there are.
   *
   * @param cards the parts of a sheet, as they were told apart; one if it is a page
   */
  static int on(
      PageText text, List<List<FoundField>> records, List<PageText> cards, LabelScan scan) {
    int rows =
        records.size() < FEWEST_RECORDS ? 0 : new LostRows(text, records, scan).rows(records);
    boolean areCards =
        cards.size() > 1 && (records.size() > 1 || cards.stream().allMatch(LostRows::isTitled));
    return Math.max(rows, areCards ? cardsWithout(records, cards, scan) : 0);
  }

  private static boolean isTitled(PageText card) {
    return card.lines().stream().anyMatch(line -> Cards.isTitle(Piece.folded(line.text())));
  }

  /** Cards that are written on, or name a couple, and hold no value of a party of any record. */
  private static int cardsWithout(
      List<List<FoundField>> records, List<PageText> cards, LabelScan scan) {
    List<Region> values =
        records.stream()
            .flatMap(List::stream)
            .filter(field -> field.party().isPresent())
            .map(field -> field.value().region())
            .toList();
    return (int)
        cards.stream()
            .filter(
                card ->
                    COUPLE.matcher(card.all()).find()
                        || (records.size() > 1 && isOfARecord(values(card, scan))))
            .filter(
                card ->
                    card.lines().stream()
                        .noneMatch(
                            line ->
                                values.stream().anyMatch(value -> isOver(value, line.region()))))
            .count();
  }

  /** What is written on a card, without the labels. */
  private static List<String> values(PageText card, LabelScan scan) {
    List<String> values = new ArrayList<>();
    for (TextRun line : card.lines()) {
      String text = Piece.folded(line.text());
      int from = 0;
      for (LabelHit hit : scan.labels(text)) {
        values.add(text.substring(from, hit.from()));
        from = hit.to();
      }
      values.add(text.substring(from));
    }
    return values.stream().map(Values::trimmed).filter(value -> !value.isEmpty()).toList();
  }

  /** Those that were read, and those that only their numbers and their place tell of. */
  private int rows(List<List<FoundField>> all) {
    List<Double> heights = all.stream().map(record -> middle(laid(ofParties(record)))).toList();
    return Math.max(count(), NumberGaps.in(all, heights, pitch));
  }

  private List<Region> laid(List<Region> regions) {
    return regions.stream().map(this::laid).toList();
  }

  /** The rows of values, as many as a record has, where no record stands. */
  private int count() {
    if (pitch <= 0) {
      return 0;
    }
    List<List<TextRun>> rows = new ArrayList<>();
    for (TextRun line :
        free.stream()
            .filter(this::isBesideNoRecord)
            .sorted(Comparator.comparingDouble(this::height))
            .toList()) {
      boolean isSame =
          !rows.isEmpty() && height(line) - height(rows.getLast().getLast()) < OF_A_ROW * pitch;
      if (!isSame) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    return (int)
        rows.stream()
            .map(
                row -> row.stream().map(line -> Values.trimmed(Piece.folded(line.text()))).toList())
            .filter(LostRows::isOfARecord)
            .count();
  }

  private static boolean isOfARecord(List<String> values) {
    List<String> kinds = values.stream().flatMap(LostRows::kind).toList();
    return kinds.size() >= FEWEST_VALUES && new HashSet<>(kinds).size() >= FEWEST_KINDS;
  }

  private static Stream<String> kind(String text) {
    return TELLING.stream().filter(field -> Fit.of(field, text) >= VALUE).findFirst().stream();
  }

  private boolean isBesideNoRecord(TextRun line) {
    return records.stream().noneMatch(record -> isIn(record, laid(line.region())));
  }

  /** By the values nearest to it: the rows of a page that lies askew are, too. */
  private boolean isIn(List<Region> record, Region line) {
    return record.stream()
        .sorted(Comparator.comparingDouble(value -> Math.abs(value.centreX() - line.centreX())))
        .limit(NEAREST)
        .anyMatch(value -> Math.abs(value.centreY() - line.centreY()) < OF_A_ROW * pitch);
  }

  /** A region where it lies if the page's columns are laid as rows. */
  private Region laid(Region region) {
    return isTurned
        ? new Region(
            region.y(),
            width - region.right(),
            /* width= */ region.height(),
            /* height= */ region.width())
        : region;
  }

  private double height(TextRun line) {
    return laid(line.region()).centreY();
  }

  private static boolean areBeside(List<List<Region>> records) {
    return spread(records, Region::centreX) > spread(records, Region::centreY);
  }

  private static double spread(List<List<Region>> records, ToDoubleFunction<Region> along) {
    DoubleSummaryStatistics middles =
        records.stream()
            .mapToDouble(record -> record.stream().mapToDouble(along).average().orElse(0))
            .summaryStatistics();
    return middles.getMax() - middles.getMin();
  }

  private double pitch() {
    List<Double> heights = records.stream().map(LostRows::middle).sorted().toList();
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < heights.size(); i++) {
      steps.add(heights.get(i) - heights.get(i - 1));
    }
    return RegisterColumns.median(steps);
  }

  private static double middle(List<Region> record) {
    return record.stream().mapToDouble(Region::centreY).average().orElse(0);
  }

  /** What stands once on the page, outside its rows, is each record's too, and no party's. */
  private static List<Region> ofParties(List<FoundField> record) {
    return record.stream()
        .filter(field -> field.party().isPresent() && !field.value().isEmpty())
        .map(field -> field.value().region())
        .toList();
  }

  private static boolean isOver(Region value, Region line) {
    return value.intersect(line).area() > IN_COMMON * Math.min(value.area(), line.area());
  }
}
