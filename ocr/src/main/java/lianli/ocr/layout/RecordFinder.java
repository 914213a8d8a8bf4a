package lianli.ocr.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.kind.PageKind;
import lianli.ocr.kind.PageKinds;
import lianli.ocr.text.PageText;
import lianli.ocr.value.FieldNormal;

/** Finds the form of a page and the records on it. */
public final class RecordFinder {
  /**
   * Certificates of the 1950s and of the 1990s say nearly the same words: one in columns, the other
   * in lines. Between these shares either is possible.
   */
  private static final double MOSTLY_ACROSS = 0.25;

  private static final double MOSTLY_DOWN = 0.75;
  private static final double HALF = 0.5;

  /** With fewer, sentences that name two people are a letter or a note. */
  private static final int FEWEST_FIELDS = 6;

  private final PageKinds kinds = PageKinds.standard();
  private final FormCatalogue forms;
  private final GeneralReader reader;
  private final FormDefinition unknown = FormCatalogue.unknown();

  /**
   * What was found.
   *
   * @param form with the act that this page records: empty if the page does not tell
   * @param kind what the page is, which has a word in the act of each record
   */
  public record Found(FormDefinition form, PageKind kind, List<List<FoundField>> records) {
    public Found {
      records = List.copyOf(records);
    }

    /** The same with the act that the page tells, which a form alone never does. */
    static Found of(FormDefinition form, PageKind kind, List<List<FoundField>> records) {
      return new Found(form.recording(kind.act()), kind, records);
    }

    /** The same on the form that is printed there: it names the page, wherever its values stood. */
    Found on(FormDefinition printed) {
      return Found.of(printed.laidOut(form.layout()), kind, records);
    }

    /** The same, doubted where one party has the other's name or the form's ink is a value. */
    Found doubtedWhereWrong() {
      return new Found(
          form,
          kind,
          records.stream().map(PartyOrder::doubtedWhereCrossed).map(NoValue::doubtedIn).toList());
    }

    /** How many fields of all its records surely stand in their place and fit their kind. */
    long worth() {
      return records.stream()
          .flatMap(List::stream)
          .filter(field -> field.place() == FoundField.Place.CERTAIN)
          .filter(RecordFinder::fitsItsKind)
          .count();
    }
  }

  public RecordFinder(FormCatalogue forms) {
    this(forms, Map.of());
  }

  /**
   * A finder that knows a county's own labels, too.
   *
   * @param labels by each the field behind it
   */
  public RecordFinder(FormCatalogue forms, Map<String, String> labels) {
    this.forms = forms;
    this.reader = new GeneralReader(Lexicon.with(labels));
  }

  /**
   * The records of a known form, or what the words alone tell where that is more: other offices
   * print the title of a known form over values that stand elsewhere.
   */
  public Optional<Found> in(PageText text) {
    Optional<FormDefinition> form = form(text);
    Optional<Found> known =
        form.map(each -> known(each, text)).filter(found -> !found.records().isEmpty());
    Optional<Found> told = byWords(text).map(words -> form.map(words::on).orElse(words));
    return told.map(
            words ->
                known
                    .filter(RecordFinder::namesSomebody)
                    .map(found -> better(found, words))
                    .orElse(words))
        .or(() -> known)
        .map(Found::doubtedWhereWrong);
  }

  /** How many rows of a register, or cards of a sheet, became none of the records found there. */
  public int lostRows(PageText text, Found found) {
    return text.verticalShare() > HALF ? 0 : reader.lostRows(text, found.records());
  }

  private static Found better(Found known, Found words) {
    return words.worth() <= known.worth()
        ? known
        : new Found(words.form(), words.kind(), SecondOpinion.on(words, known));
  }

  /** The form whose words are printed on the page, and run as that form's lines do. */
  public Optional<FormDefinition> form(PageText text) {
    double upright = text.verticalShare();
    return forms.find(
        text.all(),
        form ->
            form.layout() == FormDefinition.Layout.COLUMNS
                ? upright > MOSTLY_ACROSS
                : upright < MOSTLY_DOWN);
  }

  private Found known(FormDefinition form, PageText text) {
    PageKind kind = kindAs(form, text);
    FormDefinition told = form.recording(kind.act());
    return Found.of(told, kind, layout(form).find(told, text));
  }

  /** What the page is: a paper that records nothing, or one that tells an act, or neither. */
  public PageKind kind(PageText text) {
    return kinds.of(text, form(text));
  }

  private PageKind kindAs(FormDefinition form, PageText text) {
    return kinds.of(text, Optional.of(form));
  }

  /**
   * What a page tells by its words alone: by its labels, or by sentences where they tell as much of
   * a couple.
   */
  private Optional<Found> byWords(PageText text) {
    PageKind kind = kinds.of(text);
    List<List<FoundField>> labelled = reader.records(text, kind.act());
    List<List<FoundField>> said =
        reader.cards(text).stream().flatMap(card -> bySentences(card, kind).stream()).toList();
    boolean isSaid =
        !said.isEmpty()
            && labelled.size() <= said.size()
            && worth(said) >= Math.max(worth(labelled), FEWEST_FIELDS);
    if (isSaid) {
      return Optional.of(Found.of(unknown.laidOut(FormDefinition.Layout.PROSE), kind, said));
    }
    FormDefinition form =
        text.verticalShare() > HALF ? unknown.laidOut(FormDefinition.Layout.COLUMNS) : unknown;
    return labelled.isEmpty() ? Optional.empty() : Optional.of(Found.of(form, kind, labelled));
  }

  private List<List<FoundField>> bySentences(PageText text, PageKind kind) {
    return ProseLayout.isOf(text)
        ? new ProseLayout().find(unknown.recording(kind.act()), text)
        : List.of();
  }

  /** How many of its fields say what their kind may say. */
  private static long worth(List<List<FoundField>> records) {
    return records.stream()
        .flatMap(List::stream)
        .filter(RecordFinder::fitsItsKind)
        .map(FoundField::key)
        .distinct()
        .count();
  }

  private static boolean fitsItsKind(FoundField field) {
    return FieldNormal.of(field.definition().kind(), field.value().text()).isPresent();
  }

  private static boolean namesSomebody(Found found) {
    return found.records().stream()
        .flatMap(List::stream)
        .anyMatch(field -> field.definition().key().equals("name") && !field.value().isEmpty());
  }

  private static FieldLayout layout(FormDefinition form) {
    return switch (form.layout()) {
      case TABLE -> new TableLayout();
      case LINES -> new LinesLayout();
      case LEDGER -> new LedgerLayout();
      case COLUMNS -> new ColumnsLayout();
      case PROSE -> new ProseLayout();
    };
  }
}
