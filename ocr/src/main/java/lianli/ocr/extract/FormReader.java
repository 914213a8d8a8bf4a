package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.hand.HandReader;
import lianli.ocr.hand.Handwriting;
import lianli.ocr.image.Glare;
import lianli.ocr.image.InkCoverage;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.image.Photograph;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.judge.Judge;
import lianli.ocr.kind.PageKind;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.scan.PageReference;
import lianli.ocr.scan.ScannedPage;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.text.PageText;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;
import lianli.ocr.value.PlaceWords;
import lianli.registry.BilingualText;
import lianli.registry.draft.ScanFinding;

/**
 * Reads pages into drafts. Holds one engine of each kind for life; serves one thread at a time, so
 * each worker has its own.
 */
public final class FormReader implements AutoCloseable {
  private final ReadingEngines engines;
  private final PagePreparation preparation = new PagePreparation();
  private final PageScanner scanner;
  private final RecordFinder finder;
  private final LineReader lineReader;
  private final Judge judge;
  private final HandReader hands;
  private final Stopwatch watch;

  private FormReader(
      ReadingEngines engines, RecordFinder finder, PlaceWords places, Stopwatch watch) {
    this.engines = engines;
    this.scanner = engines.scanner();
    this.finder = finder;
    this.lineReader = engines.lineReader();
    this.judge = engines.judge(places);
    this.hands = engines.handReader(places);
    this.watch = watch;
  }

  /** A reader of the forms that come with the program. */
  public static FormReader open() {
    return open(FormCatalogue.standard());
  }

  /**
   * A reader with engines of its own.
   *
   * @param forms those it knows
   * @throws lianli.registry.RegistryException MISSING_DEPENDENCY if Tesseract or a model is missing
   */
  public static FormReader open(FormCatalogue forms) {
    return open(forms, new Stopwatch());
  }

  /**
   * A reader of one county's pages.
   *
   * @param forms those it knows
   * @param places those that its pages name
   * @param labels of its forms, by each the field behind it
   */
  public static FormReader open(
      FormCatalogue forms, PlaceWords places, Map<String, String> labels) {
    Stopwatch watch = new Stopwatch();
    return new FormReader(
        ReadingEngines.open(watch), new RecordFinder(forms, labels), places, watch);
  }

  /**
   * A reader whose work is measured.
   *
   * @param watch the caller's, to look at afterwards
   */
  public static FormReader open(FormCatalogue forms, Stopwatch watch) {
    return new FormReader(
        ReadingEngines.open(watch), new RecordFinder(forms), PlaceWords.shipped(), watch);
  }

  /** Reads one page. */
  public PageResult read(ScannedPage scan) {
    return read(prepare(scan));
  }

  /**
   * A page made ready to be read, which holds nothing of the scan.
   *
   * @param glare where nobody can see what is written
   * @param findings what is not as it should be about the scan
   */
  public record Ready(
      PageReference source, PreparedPage page, Glare glare, List<ScanFinding> findings) {}

  /** The first part of reading: makes a page straight and flat. */
  public Ready prepare(ScannedPage scan) {
    return watch.time(
        Stage.PREPARATION,
        () -> {
          Photograph photograph = Photograph.of(scan.image());
          List<ScanFinding> findings = new ArrayList<>(scan.findings());
          findings.addAll(photograph.findings());
          Glare glare = Glare.in(scan.image());
          findings.addAll(glare.findings());
          return new Ready(
              scan.source(),
              preparation.prepare(scan.image(), scan.dpi(), photograph),
              glare,
              List.copyOf(findings));
        });
  }

  /** Reads a page that was made ready. */
  public PageResult read(Ready ready) {
    return watch.time(
        Stage.JUDGING,
        () -> {
          PageScanner.Scanned scanned = scanner.scan(ready.page(), this::isKnown);
          PageResult result = read(ready.source(), scanned, ready.glare());
          return result.of(
              scanned.page().turn(),
              Stream.concat(ready.findings().stream(), result.findings().stream()).toList());
        });
  }

  /** What becomes of a page of which the text was read. */
  private PageResult read(PageReference source, PageScanner.Scanned scanned, Glare glare) {
    PageContents page = PageContents.of(scanned, columns(scanned.text()), glare);
    PageResult unknown = PageResult.ofNoForm(source, page.lines());
    if (page.isBare()) {
      return isBlank(page) ? unknown.blank("") : unknown;
    }
    if (scanned.isBack()) {
      return unknown.blank(PageResult.SHOW_THROUGH);
    }
    if (finder.kind(page.text()) instanceof PageKind.NoRecord none) {
      return unknown.notARecord(none.paper());
    }
    return finder
        .in(page.text())
        .map(
            found ->
                unknown.done(
                    found.form(),
                    RecordReader.records(source, found, fields(page, found)),
                    lostRows(page.text(), found)))
        .orElse(unknown);
  }

  /** No row of a register is lost unsaid. */
  private List<ScanFinding> lostRows(PageText text, RecordFinder.Found found) {
    int lost = finder.lostRows(text, found);
    return lost == 0
        ? List.of()
        : List.of(
            ScanFinding.doubt(
                "rows-not-read",
                BilingualText.of(
                    "rows or cards of the page that were not read as records: " + lost,
                    "页面另有 %d 行（张）字迹未识读成登记".formatted(lost))));
  }

  private FieldReader fields(PageContents page, RecordFinder.Found found) {
    Handwriting written =
        Handwriting.among(
            found.records().stream()
                .flatMap(List::stream)
                .map(field -> field.value().cutOuts())
                .toList());
    return new FieldReader(judge.withHands(hands, written), lineReader, page);
  }

  /** A second reading of columns in the old script, of which the page reader lacks characters. */
  private Optional<ColumnReader.Columns> columns(PageText text) {
    return text.isTraditional() && text.hasColumns()
        ? engines.columnReader().map(reader -> reader.read(text))
        : Optional.empty();
  }

  private boolean isKnown(PageText text) {
    return finder.form(text).isPresent() || finder.kind(text) instanceof PageKind.NoRecord;
  }

  /** A page is blank because there is no ink on it, never because its ink could not be read. */
  private static boolean isBlank(PageContents page) {
    return InkCoverage.isBlank(page.page().flat());
  }

  /**
   * Closes what the last page did not need. To be called between pages, by who cares for memory.
   */
  public void rest() {
    engines.rest();
  }

  @Override
  public void close() {
    engines.close();
  }
}
