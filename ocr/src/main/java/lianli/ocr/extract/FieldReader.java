package lianli.ocr.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.Region;
import lianli.ocr.form.FieldKind;
import lianli.ocr.image.PreparedPage;
import lianli.ocr.judge.HanOutputScript;
import lianli.ocr.judge.Judge;
import lianli.ocr.judge.Judgement;
import lianli.ocr.judge.LinePaper;
import lianli.ocr.judge.ValuePaper;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;

/** Reads the fields that were found on one page, each once. */
final class FieldReader {
  private static final Set<FieldKind> IN_ONE_LINE =
      EnumSet.of(FieldKind.DATE, FieldKind.ID_NUMBER, FieldKind.CERTIFICATE_NUMBER);

  /** Nothing in these tells that they end too early. */
  private static final Set<FieldKind> MAY_GO_ON =
      EnumSet.of(FieldKind.NAME, FieldKind.PLACE, FieldKind.OFFICE, FieldKind.COURT);

  private final Judge judge;
  private final LineReader lines;
  private final PageContents page;
  private final boolean isTraditional;

  /** A register's office is one field of all its rows. */
  private final IdentityHashMap<FoundField, JudgedField> judged = new IdentityHashMap<>();

  private final Set<FoundField> cut = Collections.newSetFromMap(new IdentityHashMap<>());

  FieldReader(Judge judge, LineReader lines, PageContents page) {
    this.judge = judge;
    this.lines = lines;
    this.page = page;
    this.isTraditional = page.text().isTraditional();
  }

  /** What the field says, as far as can be told without the others of its record. */
  JudgedField read(FoundField field, HanOutputScript spelling) {
    return judged.computeIfAbsent(field, each -> judged(each, spelling));
  }

  /** True if the value may be another field's, or may go on where nothing was read. */
  boolean isDoubted(FoundField field) {
    return field.place() == FoundField.Place.DOUBTED
        || (MAY_GO_ON.contains(field.definition().kind()) && page.unread().isBeside(field.value()));
  }

  /** True of a page printed before the simplified script, or where it is not used. */
  boolean isPageInTraditionalScript() {
    return isTraditional;
  }

  /** True if ink of the value is left that nobody read, though it was read anew with that ink. */
  boolean isCut(FoundField field) {
    return cut.contains(field);
  }

  private JudgedField judged(FoundField told, HanOutputScript spelling) {
    Optional<String> second = page.secondReading(told.value());
    if (second.isPresent()) {
      return of(judge.judge(told, spelling, second.get()), told);
    }
    FoundField field = inOnePiece(told);
    ValuePaper paper = page.paper(field.value());
    if (paper.isReadWhole()) {
      return of(judge.judge(field, spelling, paper), field);
    }
    TextRun again = TextRun.join(paper.lines().stream().map(this::whole).toList());
    ValuePaper wider = paper.reading(again);
    boolean isRead =
        wider.isReadWhole() && FieldNormal.of(field.definition().kind(), again.text()).isPresent();
    if (!isRead) {
      cut.add(told);
    }
    return isRead
        ? of(judge.judge(field.reading(again), spelling, wider), field.reading(again))
        : of(judge.judge(field, spelling, paper), field).forReview();
  }

  private TextRun whole(LinePaper line) {
    return line.isReadWhole() ? line.read() : lines.readAcross(page.page().flat(), line.whole());
  }

  private JudgedField of(Judgement judgement, FoundField field) {
    return JudgedField.of(judgement, page.page().inScan(field.value().region()));
  }

  /**
   * A value that was found in pieces beside each other and makes no sense is read again as one
   * line: a piece may have been passed over.
   */
  private FoundField inOnePiece(FoundField field) {
    TextRun value = field.value();
    FieldKind kind = field.definition().kind();
    if (!IN_ONE_LINE.contains(kind)
        || !value.isBesideEachOther()
        || FieldNormal.of(kind, value.text()).isPresent()) {
      return field;
    }
    PreparedPage paper = page.page();
    Region region = value.strips().intersect(paper.flat().region());
    TextRun again = lines.readAcross(paper.flat(), region);
    return FieldNormal.of(kind, again.text()).isPresent() ? field.reading(again) : field;
  }
}
