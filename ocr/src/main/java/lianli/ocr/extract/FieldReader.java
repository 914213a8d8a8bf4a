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
  private final SecondLook look;

  /** A register's office is one field of all its rows. */
  private final IdentityHashMap<FoundField, JudgedField> judged = new IdentityHashMap<>();

  private final Set<FoundField> cut = Collections.newSetFromMap(new IdentityHashMap<>());

  FieldReader(Judge judge, LineReader lines, PageContents page) {
    this.judge = judge;
    this.lines = lines;
    this.page = page;
    this.isTraditional = page.text().isTraditional();
    this.look = new SecondLook(lines, page);
  }

  /** What the field says, as far as can be told without the others of its record. */
  JudgedField read(FoundField field, HanOutputScript spelling) {
    return judged.computeIfAbsent(field, each -> judged(each, spelling));
  }

  /** True if the value may be another field's, or may go on where nothing was read or seen. */
  boolean isDoubted(FoundField field) {
    return field.place() == FoundField.Place.DOUBTED
        || page.isHidden(field.value())
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
    SecondLook.Seen seen = look.at(inOnePiece(told));
    Judgement judgement =
        judge.judge(seen.field(), spelling, seen.paper()).or(seen.field(), seen.further());
    if (seen.isWhole()) {
      return of(judgement, seen.field());
    }
    cut.add(told);
    return of(judgement, seen.field()).forReview();
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
