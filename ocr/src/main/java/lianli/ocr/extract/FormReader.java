package lianli.ocr.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.OcrEngine;
import lianli.ocr.Region;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.form.PaperCatalogue;
import lianli.ocr.form.PaperDefinition;
import lianli.ocr.image.Ink;
import lianli.ocr.image.PagePreparation;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.judge.Calibration;
import lianli.ocr.judge.Judge;
import lianli.ocr.judge.Judgement;
import lianli.ocr.judge.SecondReader;
import lianli.ocr.judge.Spelling;
import lianli.ocr.layout.FoundField;
import lianli.ocr.layout.RecordFinder;
import lianli.ocr.onnx.PpOcrEngine;
import lianli.ocr.onnx.TextLineDetector;
import lianli.ocr.scan.PageSource;
import lianli.ocr.scan.ScanFinding;
import lianli.ocr.scan.ScannedPage;
import lianli.ocr.tesseract.LineCut;
import lianli.ocr.tesseract.TesseractEngine;
import lianli.ocr.tesseract.TesseractModels;
import lianli.ocr.tesseract.TesseractOrientation;
import lianli.ocr.text.ColumnReader;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.PageScanner;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.text.UnreadBoxes;
import lianli.ocr.timing.Stage;
import lianli.ocr.timing.Stopwatch;
import lianli.ocr.timing.TimedEngine;
import lianli.ocr.value.FieldNormal;

/**
 * Reads pages into drafts. Holds one engine of each kind for life; serves one thread at a time, so
 * each worker has its own.
 */
public final class FormReader implements AutoCloseable {
  private final LazyEngine<TesseractOrientation> orientation;
  private final PagePreparation preparation = new PagePreparation();
  private final OcrEngine pageReader;
  private final OcrEngine fieldReader;

  /** Reads the columns of the 1950s, where it is installed. */
  private final Optional<LazyEngine<TesseractEngine>> traditionalReader;

  private static final String TRADITIONAL = "chi_tra";

  private static final Set<FieldKind> IN_ONE_LINE =
      EnumSet.of(FieldKind.DATE, FieldKind.ID_NUMBER, FieldKind.CERTIFICATE_NUMBER);

  /** Nothing in these tells that they end too early. */
  private static final Set<FieldKind> MAY_GO_ON =
      EnumSet.of(FieldKind.NAME, FieldKind.PLACE, FieldKind.OFFICE, FieldKind.COURT);

  /** With fewer, nothing was read that a form could be found by. */
  private static final int FEWEST_GLYPHS = 4;

  private final LineReader lineReader;
  private final PageScanner scanner;
  private final Judge judge;
  private final RecordFinder finder;
  private final PaperCatalogue papers = PaperCatalogue.standard();
  private final Stopwatch watch;

  private FormReader(TesseractModels models, FormCatalogue forms, Stopwatch watch) {
    this.orientation =
        new LazyEngine<>(() -> TesseractOrientation.open(models), TesseractOrientation::close);
    models.require(TesseractOrientation.MODEL);
    this.pageReader = PpOcrEngine.open();
    this.fieldReader = TesseractEngine.open(models, "chi_sim", LineCut.CLOSE);
    this.traditionalReader =
        models.has(TRADITIONAL)
            ? Optional.of(
                new LazyEngine<>(
                    () -> TesseractEngine.open(models, TRADITIONAL), TesseractEngine::close))
            : Optional.empty();
    this.finder = new RecordFinder(forms);
    this.watch = watch;
    this.lineReader = new LineReader(new TimedEngine(pageReader, Stage.PAGE_TEXT, watch));
    this.scanner =
        new PageScanner(
            (page, dpi) ->
                watch.time(Stage.ORIENTATION, () -> orientation.get().turnFor(page, dpi)),
            TextLineDetector.open(),
            lineReader,
            watch);
    this.judge =
        new Judge(
            new TimedEngine(pageReader, Stage.STABILITY, watch),
            new SecondReader(new TimedEngine(fieldReader, Stage.SECOND_READING, watch)),
            Calibration.standard());
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
   * A reader whose work is measured.
   *
   * @param watch the caller's, to look at afterwards
   */
  public static FormReader open(FormCatalogue forms, Stopwatch watch) {
    return new FormReader(TesseractModels.find(), forms, watch);
  }

  /** Reads one page. */
  public PageResult read(ScannedPage scan) {
    return read(prepare(scan));
  }

  /**
   * A page made ready to be read, which holds nothing of the scan.
   *
   * @param findings what is not as it should be about the scan
   */
  public record Ready(PageSource source, PreparedPage page, List<ScanFinding> findings) {}

  /** The first part of reading: makes a page straight and flat. */
  public Ready prepare(ScannedPage scan) {
    return watch.time(
        Stage.PREPARATION,
        () ->
            new Ready(
                scan.source(), preparation.prepare(scan.image(), scan.dpi()), scan.findings()));
  }

  /** Reads a page that was made ready. */
  public PageResult read(Ready ready) {
    return watch.time(Stage.JUDGING, () -> judged(ready));
  }

  /**
   * Closes what the last page did not need. To be called between pages, by who cares for memory.
   */
  public void rest() {
    traditionalReader.ifPresent(LazyEngine::endPage);
    orientation.endPage();
  }

  private PageResult judged(Ready ready) {
    PageScanner.Scanned scanned = scanner.scan(ready.page(), this::isKnown);
    return judged(ready.source(), scanned).of(scanned.page().turn(), ready.findings());
  }

  private PageResult judged(PageSource source, PageScanner.Scanned scanned) {
    Optional<ColumnReader.Columns> columns = columns(scanned.text());
    PageText text = columns.map(ColumnReader.Columns::text).orElse(scanned.text());
    List<PageResult.TextLine> lines =
        text.lines().stream().map(run -> line(run, scanned.page())).toList();
    if (text.lines().stream().mapToInt(run -> run.glyphs().size()).sum() < FEWEST_GLYPHS) {
      return new PageResult(source, unread(scanned.page()), "", List.of(), lines);
    }
    if (scanned.isBack()) {
      return new PageResult(
          source, PageResult.State.BLANK, PageResult.SHOW_THROUGH, List.of(), lines);
    }
    Optional<PaperDefinition> paper = papers.find(text.inLines());
    if (paper.isPresent()) {
      return new PageResult(
          source, PageResult.State.NOT_A_RECORD, paper.get().key(), List.of(), lines);
    }
    Optional<RecordFinder.Found> found = finder.in(text);
    if (found.isEmpty()) {
      return new PageResult(source, PageResult.State.REVIEW, "", List.of(), lines);
    }
    FormDefinition form = found.get().form();
    return new PageResult(
        source,
        PageResult.State.DONE,
        form.key(),
        drafts(
            source,
            form,
            found.get().records(),
            new Paper(scanned.page(), columns, scanned.unread())),
        lines);
  }

  /**
   * What values are judged against.
   *
   * @param judged those that were judged already: a register's office is one field of all its rows
   */
  private record Paper(
      PreparedPage page,
      Optional<ColumnReader.Columns> columns,
      UnreadBoxes unread,
      Map<FoundField, FieldReading> judged) {
    Paper(PreparedPage page, Optional<ColumnReader.Columns> columns, UnreadBoxes unread) {
      this(page, columns, unread, new IdentityHashMap<>());
    }
  }

  /** A second reading of a form that is written in columns. */
  private Optional<ColumnReader.Columns> columns(PageText text) {
    return finder
        .form(text)
        .filter(form -> form.layout() == FormDefinition.Layout.COLUMNS)
        .flatMap(form -> traditionalReader)
        .map(
            reader ->
                new ColumnReader(
                    pageReader, new TimedEngine(reader.get(), Stage.SECOND_READING, watch)))
        .map(reader -> reader.read(text));
  }

  private boolean isKnown(PageText text) {
    return finder.form(text).isPresent() || papers.find(text.inLines()).isPresent();
  }

  /** A page is blank because there is no ink on it, never because its ink could not be read. */
  private static PageResult.State unread(PreparedPage page) {
    return Ink.isBlank(page.flat()) ? PageResult.State.BLANK : PageResult.State.REVIEW;
  }

  private static PageResult.TextLine line(TextRun run, PreparedPage page) {
    Region region = run.region();
    return new PageResult.TextLine(
        run.text(), page.inScan(region), region.height() > 1.6 * region.width(), run.confidence());
  }

  private List<Draft> drafts(
      PageSource source, FormDefinition form, List<List<FoundField>> records, Paper paper) {
    List<Draft> drafts = new ArrayList<>();
    Map<String, FieldReading> above = Map.of();
    for (int i = 0; i < records.size(); i++) {
      Map<String, FieldReading> fields = readings(form, records.get(i), above, paper);
      List<DraftFinding> findings = new DraftChecks(fields, form.act()).findings();
      findings.stream()
          .flatMap(finding -> finding.fields().stream())
          .forEach(key -> fields.computeIfPresent(key, (k, field) -> field.forReview()));
      drafts.add(new Draft(source, form.key(), form.act(), i + 1, fields, findings));
      above = carried(above, fields);
    }
    return drafts;
  }

  /**
   * What a ditto mark in the next row stands for. Where this row's entry was not read, the mark
   * probably means the entry above it; a person must see whether it does.
   */
  private static Map<String, FieldReading> carried(
      Map<String, FieldReading> above, Map<String, FieldReading> fields) {
    Map<String, FieldReading> carried = new LinkedHashMap<>();
    above.forEach((key, reading) -> carried.put(key, reading.forReview()));
    carried.putAll(fields);
    return carried;
  }

  private Map<String, FieldReading> readings(
      FormDefinition form, List<FoundField> record, Map<String, FieldReading> above, Paper paper) {
    Map<String, FieldReading> fields = new LinkedHashMap<>();
    boolean traditional = form.layout() == FormDefinition.Layout.COLUMNS;
    for (FoundField field : record) {
      if (field.value().isEmpty() || fields.containsKey(field.key())) {
        continue;
      }
      FieldReading same = above.get(field.key());
      Spelling spelling =
          traditional && !field.definition().key().equals("registrar")
              ? Spelling.SIMPLIFIED
              : Spelling.AS_PRINTED;
      FieldReading reading =
          field.ditto() && same != null && field.definition().kind() != FieldKind.NAME
              ? same
              : paper
                  .judged()
                  .computeIfAbsent(
                      field, each -> judged(inOnePiece(each, paper.page()), spelling, paper));
      fields.put(field.key(), isDoubted(field, paper) ? reading.forReview() : reading);
    }
    return fields;
  }

  private static boolean isDoubted(FoundField field, Paper paper) {
    return field.place() == FoundField.Place.DOUBTED
        || (MAY_GO_ON.contains(field.definition().kind())
            && paper.unread().isBeside(field.value()));
  }

  /**
   * A value that was found in pieces beside each other and makes no sense is read again as one
   * line: a piece may have been passed over.
   */
  private FoundField inOnePiece(FoundField field, PreparedPage page) {
    TextRun value = field.value();
    FieldKind kind = field.definition().kind();
    if (!IN_ONE_LINE.contains(kind)
        || !value.isBesideEachOther()
        || FieldNormal.of(kind, value.text()).isPresent()) {
      return field;
    }
    Region region = value.strips();
    TextRun again = lineReader.readAcross(page.flat(), region.intersect(page.flat().region()));
    return FieldNormal.of(kind, again.text()).isPresent() ? field.reading(again) : field;
  }

  private FieldReading judged(FoundField field, Spelling spelling, Paper paper) {
    Judgement judged =
        paper
            .columns()
            .filter(columns -> columns.hold(field.value()))
            .map(columns -> judge.judge(field, spelling, columns.secondReading(field.value())))
            .orElseGet(() -> judge.judge(field, spelling));
    return FieldReading.of(judged, paper.page().inScan(field.value().region()));
  }

  @Override
  public void close() {
    traditionalReader.ifPresent(LazyEngine::close);
    fieldReader.close();
    pageReader.close();
    orientation.close();
  }
}
