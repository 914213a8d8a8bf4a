package lianli.ocr.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.form.FieldKind;
import lianli.ocr.judge.LinePaper;
import lianli.ocr.judge.ValuePaper;
import lianli.ocr.layout.FoundField;
import lianli.ocr.text.LineReader;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;

/**
 * Has a value read once more, and only once, by the page's reader where the box it was found in is
 * surely not all of it: ink beside it was not read, or what was read has not the form of its kind.
 * Then it is read with that ink, or as far as its cell goes. What it comes to is believed no sooner
 * than any other reading: the second reader must read the same on its own piece of paper.
 */
final class SecondLook {
  /** What has a form that a reading can lack: of any other kind nothing tells that it is wrong. */
  private static final Set<FieldKind> OF_A_FORM =
      EnumSet.of(
          FieldKind.DATE,
          FieldKind.ID_NUMBER,
          FieldKind.CERTIFICATE_NUMBER,
          FieldKind.CASE_NUMBER,
          FieldKind.NAME,
          FieldKind.SEX,
          FieldKind.AGE,
          FieldKind.ETHNICITY);

  private static final int WHOLE_DAY = 10;

  private final LineReader lines;
  private final PageContents page;

  SecondLook(LineReader lines, PageContents page) {
    this.lines = lines;
    this.page = page;
  }

  /**
   * A value as it is judged.
   *
   * @param paper that it stands on
   * @param further what else was read there
   * @param isWhole true if no ink of it is left unread
   */
  record Seen(FoundField field, ValuePaper paper, List<String> further, boolean isWhole) {}

  Seen at(FoundField field) {
    ValuePaper paper = page.paper(field.value());
    if (!paper.isReadWhole()) {
      return withItsInk(field, paper);
    }
    if (hasItsForm(field) || paper.lines().size() > 1 || paper.lines().getFirst().isColumn()) {
      return new Seen(field, paper, List.of(), true);
    }
    TextRun again = lines.readFaint(page.page().flat(), paper.lines().getFirst().asFarAsTheCell());
    return isBetter(again, field) && paper.reading(again).isReadWhole()
        ? new Seen(field.reading(again), paper.reading(again), List.of(field.value().text()), true)
        : new Seen(field, paper, List.of(again.text()), true);
  }

  private Seen withItsInk(FoundField field, ValuePaper paper) {
    // Of pieces beside each other nobody could say which one the ink belongs to.
    if (field.value().isBesideEachOther()) {
      return new Seen(field, paper, List.of(), false);
    }
    TextRun again = TextRun.join(paper.lines().stream().map(this::whole).toList());
    ValuePaper wider = paper.reading(again);
    boolean isBetter =
        wider.isReadWhole() && normal(field, again).isPresent() && !isARuleMore(field, again);
    return isBetter
        ? new Seen(field.reading(again), wider, List.of(field.value().text()), true)
        : new Seen(field, paper, List.of(again.text()), false);
  }

  /** What is left of a rule or of a seal's ring is read as 一; whether it is one, a person sees. */
  private static boolean isARuleMore(FoundField field, TextRun again) {
    Optional<String> before = normal(field, field.value());
    return before.isPresent()
        && normal(field, again).map(text -> text.replaceAll("^一|一$", "")).equals(before);
  }

  private TextRun whole(LinePaper line) {
    return line.isReadWhole() ? line.read() : lines.readAcross(page.page().flat(), line.whole());
  }

  private static boolean hasItsForm(FoundField field) {
    return !OF_A_FORM.contains(field.definition().kind())
        || normal(field, field.value()).filter(value -> !isCutOff(field, value)).isPresent();
  }

  /** Acts have a day; births may be given by their month. */
  private static boolean isCutOff(FoundField field, String value) {
    return field.definition().kind() == FieldKind.DATE
        && !field.definition().ofParty()
        && value.length() < WHOLE_DAY;
  }

  private static boolean isBetter(TextRun again, FoundField field) {
    Optional<String> now = normal(field, again);
    return now.isPresent()
        && now.get().length() > normal(field, field.value()).map(String::length).orElse(0);
  }

  private static Optional<String> normal(FoundField field, TextRun read) {
    return FieldNormal.of(field.definition().kind(), read.text());
  }
}
