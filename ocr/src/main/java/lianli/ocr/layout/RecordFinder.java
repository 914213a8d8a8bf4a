package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.ocr.form.FormCatalogue;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.kind.PageKind;
import lianli.ocr.kind.PageKinds;
import lianli.ocr.text.PageText;
import lianli.ocr.value.FieldNormal;

/**
 * Finds the records on a page by what its words mean: by its labels, or by its sentences. A known
 * form adds to that what it calls its fields, and gives the page its name.
 */
public final class RecordFinder {
  /** With fewer, sentences that name two people are a letter or a note. */
  private static final int FEWEST_FIELDS = 6;

  private static final double HALF = 0.5;

  private static final Set<String> OF_REGISTRATION =
      Set.of("certificate_number", "registered_on", "office", "registrar");

  private final PageKinds kinds = PageKinds.standard();
  private final FormCatalogue forms;
  private final FormDefinition unknown = FormCatalogue.unknown();
  private final Lexicon words;
  private final GeneralReader bare;
  private final Map<String, GeneralReader> readers = new HashMap<>();

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
    this.words = Lexicon.with(labels);
    this.bare = new GeneralReader(words);
  }

  /** The records of a page; empty if it tells of nobody. */
  public Optional<Found> in(PageText text) {
    Optional<FormDefinition> form = form(text);
    PageKind kind = kinds.of(text, form);
    List<List<FoundField>> records = records(text, form.map(this::reader).orElse(bare), kind);
    return records.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Found(
                form.orElse(unknown).recording(kind.act()),
                kind,
                whole(text, records).stream()
                    .map(PartyOrder::doubtedWhereCrossed)
                    .map(NoValue::doubtedIn)
                    .toList()));
  }

  private List<List<FoundField>> whole(PageText text, List<List<FoundField>> records) {
    return text.verticalShare() > HALF ? records : bare.doubtedWhereTorn(text, records);
  }

  /** How many rows of a register, or cards of a sheet, became none of the records found there. */
  public int lostRows(PageText text, Found found) {
    return bare.lostRows(text, found.records());
  }

  /** The form whose words are printed on the page. */
  public Optional<FormDefinition> form(PageText text) {
    boolean isInOldScript = text.isTraditional();
    return forms.find(text.all(), form -> isInOldScript || !form.isInOldScript());
  }

  /** What the page is: a paper that records nothing, or one that tells an act, or neither. */
  public PageKind kind(PageText text) {
    return kinds.of(text, form(text));
  }

  private GeneralReader reader(FormDefinition form) {
    return readers.computeIfAbsent(
        form.key(), key -> words.with(form.fields()).map(GeneralReader::new).orElse(bare));
  }

  /** What labels tell, or sentences where they tell as much of a couple. */
  private List<List<FoundField>> records(PageText text, GeneralReader reader, PageKind kind) {
    List<List<FoundField>> labelled = reader.records(text, kind.act());
    List<List<FoundField>> said =
        reader.cards(text).stream().flatMap(card -> bySentences(card, kind).stream()).toList();
    boolean isSaid =
        !said.isEmpty()
            && labelled.size() <= said.size()
            && worth(said) >= Math.max(worth(labelled), FEWEST_FIELDS);
    return isSaid ? completed(said, labelled) : labelled;
  }

  /**
   * What sentences do not tell of the act stands beside labels, or by itself: who registered it.
   */
  private static List<List<FoundField>> completed(
      List<List<FoundField>> said, List<List<FoundField>> labelled) {
    if (said.size() != 1 || labelled.size() != 1) {
      return said;
    }
    Set<String> told = said.getFirst().stream().map(FoundField::key).collect(Collectors.toSet());
    if (told.contains("court") || told.contains("applied_on")) {
      return said;
    }
    List<FoundField> all = new ArrayList<>(said.getFirst());
    labelled.getFirst().stream()
        .filter(field -> OF_REGISTRATION.contains(field.key()) && !told.contains(field.key()))
        .filter(field -> field.place() == FoundField.Place.CERTAIN && fitsItsKind(field))
        .filter(field -> said.getFirst().stream().noneMatch(other -> isSame(other, field)))
        .forEach(all::add);
    return List.of(all);
  }

  /** The number of the marriage that ends is not this act's, too. */
  private static boolean isSame(FoundField one, FoundField other) {
    return one.value().text().equals(other.value().text());
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
}
