package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import lianli.ocr.form.FieldKind;
import lianli.ocr.text.PageText;
import lianli.ocr.value.FieldNormal;

/**
 * Reads the values of a page by what its words mean, without a form: text to pieces, pieces to
 * labels and runs, runs to values, values to parties and records. Data flows this one way.
 */
final class GeneralReader {
  /** With fewer, a page is a letter or a note. */
  private static final int FEWEST_FIELDS = 4;

  /** The way a page usually lies is believed unless another makes clearly more sense. */
  private static final double USUAL_WAY = 1.1;

  private static final int ENOUGH_VALUES = 10;

  private static final int CELLS_OF_A_REGISTER = 20;

  private final LabelScan scan;

  GeneralReader() {
    this(Lexicon.standard());
  }

  GeneralReader(Lexicon words) {
    this.scan = new LabelScan(words);
  }

  /** What was found on a page that lies one way. */
  private record Attempt(List<List<FoundField>> records, double score) {
    /** Of rows that could not be told apart: a value may be any row's. */
    Attempt doubted() {
      return new Attempt(
          records.stream()
              .map(record -> record.stream().map(FoundField::doubted).toList())
              .toList(),
          score);
    }
  }

  /**
   * The records of a page, top to bottom.
   *
   * @param act what the page records; empty if it does not tell
   */
  List<List<FoundField>> records(PageText text, String act) {
    Attempt best = null;
    for (PageFrame.Way way : PageFrame.ways(text)) {
      Attempt attempt = attempt(PageFrame.of(text, way), act);
      if (best == null || attempt.score() > best.score() * USUAL_WAY) {
        best = attempt;
      }
      boolean isEnough = best.records().stream().mapToInt(List::size).sum() >= ENOUGH_VALUES;
      boolean mayBeRegister = text.cells().size() >= CELLS_OF_A_REGISTER;
      if (isEnough && (!mayBeRegister || best.records().size() > 1)) {
        break;
      }
    }
    return best == null ? List.of() : best.records();
  }

  /** How many rows or cards of the page became none of these records. */
  int lostRows(PageText text, List<List<FoundField>> records) {
    return LostRows.on(text, records, cards(text), scan);
  }

  /** The records, doubted what is only a part of what stands there. */
  List<List<FoundField>> doubtedWhereTorn(PageText text, List<List<FoundField>> records) {
    return TornValues.doubtedIn(records, text, scan);
  }

  /** The parts of a sheet of several cards, each as a page of its own; the page if it is one. */
  List<PageText> cards(PageText text) {
    PageFrame frame = PageFrame.of(text, PageFrame.ways(text).getFirst());
    PageGraph graph = PageGraph.of(PieceJoiner.joined(CellCutter.cut(frame), scan), scan);
    List<Box> parts = Cards.of(graph);
    boolean isRegister = RegisterHead.of(graph).isPresent();
    return parts.size() < 2 || isRegister || frame.way().isDown()
        ? List.of(text)
        : parts.stream().map(part -> within(part, text)).toList();
  }

  private static PageText within(Box part, PageText text) {
    return new PageText(
        text.lines().stream().filter(line -> part.holdsMiddleOf(Box.of(line.region()))).toList(),
        text.page(),
        text.cells(),
        text.dittoes());
  }

  private Attempt attempt(PageFrame frame, String act) {
    PageGraph graph = PageGraph.of(PieceJoiner.joined(CellCutter.cut(frame), scan), scan);
    List<List<FoundField>> rows = RegisterReader.of(graph, act);
    if (!rows.isEmpty()) {
      return new Attempt(rows, rows.stream().mapToInt(List::size).sum() * 3.0);
    }
    Attempt cards = records(graph, Cards.of(graph), act);
    // What looked like cards and gives no more records than the sheet as a whole was one record.
    Attempt found = cards.records().size() > 1 ? cards : records(graph, List.of(Box.ALL), act);
    return RowsWithoutHead.of(graph).isPresent() ? found.doubted() : found;
  }

  private static Attempt records(PageGraph graph, List<Box> parts, String act) {
    List<List<FoundField>> records = new ArrayList<>();
    double score = 0;
    for (Box part : parts) {
      SingleRecord.Read read = SingleRecord.of(graph.within(part), act);
      score += read.score();
      if (isEnough(read.fields())) {
        records.add(read.fields());
      }
    }
    return new Attempt(records, score);
  }

  /** A record names somebody, and tells more than that. */
  private static boolean isEnough(List<FoundField> fields) {
    List<FoundField> filled = fields.stream().filter(field -> !field.value().isEmpty()).toList();
    return filled.stream().map(FoundField::key).distinct().count() >= FEWEST_FIELDS
        && filled.stream()
            .anyMatch(
                field ->
                    field.party().isPresent()
                        && field.definition().kind() == FieldKind.NAME
                        && FieldNormal.of(FieldKind.NAME, field.value().text()).isPresent());
  }
}
