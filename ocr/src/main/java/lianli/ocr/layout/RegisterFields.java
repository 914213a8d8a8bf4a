package lianli.ocr.layout;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.value.FieldNormal;

/** What the cells of a register's rows say, and whether it is believed to stand in its place. */
final class RegisterFields {
  private static final int YEAR_FIGURES = 4;
  private static final double SURE_COLUMN = 0.5;

  /** Characters that a rule can make of each other. */
  private static final String STROKES = "一二三";

  /** So near to a rule, in widths of a character, that it may have been read with it. */
  private static final double AT_THE_RULE = 0.4;

  private static final Pattern YEAR =
      Pattern.compile("((19|20)\\d\\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年");

  private final PageGraph graph;
  private final RegisterHead head;
  private final List<RegisterColumn> columns;
  private final Optional<Piece> year;
  private final Set<String> doubtful;
  private final Map<Run, LostPoints.Points> lostPoints;

  /**
   * @param doubtful fields of which a column may have been missed
   */
  RegisterFields(
      PageGraph graph, RegisterHead head, List<RegisterColumn> columns, Set<String> doubtful) {
    this.graph = graph;
    this.head = head;
    this.columns = columns;
    this.doubtful = doubtful;
    this.year =
        graph.frame().pieces().stream()
            .filter(piece -> piece.box().middleY() < head.bottom())
            .flatMap(piece -> year(piece).stream())
            .findFirst();
    this.lostPoints = lostPoints();
  }

  /** The fields of one row. */
  List<FoundField> of(List<RegisterCell> cells) {
    Map<String, FoundField> fields = new LinkedHashMap<>();
    for (RegisterCell cell : cells) {
      RegisterColumn column = cell.column();
      boolean ofParty = column.isOfParty() && column.side().isTold();
      if (column.isNone()
          || (column.isOfParty() && !ofParty && !column.field().equals("documents"))) {
        continue;
      }
      FieldKeys.definition(column.field(), ofParty)
          .map(definition -> field(definition, cell))
          .ifPresent(field -> fields.putIfAbsent(field.key(), field));
    }
    return List.copyOf(fields.values());
  }

  /** What stands once on the page and holds for every row: the office. */
  List<FoundField> common() {
    PageGraph outside = graph.within(Box.ALL.above(head.bottom() - 0.2 * graph.unit()));
    List<Placed> placed = Unlabelled.addedTo(Assignment.of(outside), outside);
    return placed.stream()
        .filter(value -> Set.of("office", "registrar").contains(value.field()))
        .flatMap(
            value ->
                FieldKeys.definition(value.field(), false).stream()
                    .map(
                        definition ->
                            new FoundField(definition, Optional.empty(), value.value().run())))
        .toList();
  }

  private FoundField field(FieldDefinition definition, RegisterCell cell) {
    RegisterColumn column = cell.column();
    Piece ink = cell.ink().trimmed();
    boolean isDitto = cell.isDitto();
    double fit = Fit.of(column.field(), ink.text());
    boolean isSure =
        cell.isSure()
            && cell.margin() >= SURE_COLUMN
            && !head.isNone()
            && !column.isTakenForAnother()
            && !doubtful.contains(column.field())
            && !mayHoldARule(ink)
            && (isDitto ? DittoMarks.isSure(cell.ink().run().text()) : fit >= 0)
            && (!column.isOfParty() || column.isSideSure());
    Piece value = isDitto || ink.isEmpty() ? cell.ink() : ink;
    boolean lacksYear =
        FieldKeys.DATES.contains(column.field())
            && !column.field().equals("birth_date")
            && DateSpan.lacksYear(value.text());
    Optional<Piece> pointed = pointed(cell);
    Piece whole =
        pointed.isPresent()
            ? pointed.get()
            : lacksYear ? year.map(head -> Piece.join(List.of(head, value))).orElse(value) : value;
    return new FoundField(
        definition,
        column.isOfParty() ? FieldKeys.sex(column.side()) : Optional.empty(),
        Values.ofField(column.field(), whole).run(),
        isDitto,
        isSure && pointed.isEmpty() ? FoundField.Place.CERTAIN : FoundField.Place.DOUBTED);
  }

  /** A rule across a column is read with the strokes beside it: 二 becomes 三. */
  private boolean mayHoldARule(Piece ink) {
    if (ink.isEmpty() || !graph.frame().way().isDown()) {
      return false;
    }
    Piece.Letter first = ink.letters().getFirst();
    Piece.Letter last = ink.letters().getLast();
    double reach = AT_THE_RULE * graph.unit();
    return graph
        .frame()
        .cellOf(ink.box())
        .filter(
            cell ->
                (isStroke(first) && first.box().left() - cell.left() < reach)
                    || (isStroke(last) && cell.right() - last.box().right() < reach))
        .isPresent();
  }

  private static boolean isStroke(Piece.Letter letter) {
    return STROKES.indexOf(letter.folded()) >= 0;
  }

  private Optional<Piece> pointed(RegisterCell cell) {
    return cell.entries().size() != 1
        ? Optional.empty()
        : Optional.ofNullable(lostPoints.get(cell.entries().getFirst().run()))
            .map(
                points ->
                    cell.ink()
                        .withMarkBehind(points.month() - 1, '.')
                        .withMarkBehind(points.day() - 1, '.'));
  }

  private Map<Run, LostPoints.Points> lostPoints() {
    Optional<String> inHead =
        year.flatMap(head -> FieldNormal.date(head.text() + "1月1日"))
            .map(date -> date.text().substring(0, YEAR_FIGURES));
    Map<Run, LostPoints.Points> found = new HashMap<>();
    columns.stream()
        .filter(column -> FieldKeys.DATES.contains(column.field()))
        .filter(column -> !column.field().equals("birth_date"))
        .map(
            column ->
                column.entries().stream()
                    .sorted(Comparator.comparingDouble(entry -> entry.box().middleY()))
                    .toList())
        .forEach(entries -> found.putAll(LostPoints.in(entries, inHead)));
    return found;
  }

  private static Optional<Piece> year(Piece piece) {
    Matcher year = YEAR.matcher(piece.text());
    return year.find() ? Optional.of(piece.slice(year.start(), year.end())) : Optional.empty();
  }
}
