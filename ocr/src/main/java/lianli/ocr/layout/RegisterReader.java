package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.layout.Meaning.Side;
import lianli.ocr.layout.RegisterColumn.Entry;
import lianli.ocr.text.Ditto;
import lianli.ocr.value.FieldNormal;

/** The records of a register: a row each, or two lines, one for each party. */
final class RegisterReader {
  private static final Set<String> ANCHORS =
      Set.of("certificate_number", "registered_on", "name", "id_number", Meaning.NONE);

  private static final int LONGEST_SERIAL = 8;
  private static final int YEAR_FIGURES = 4;
  private static final double LEAST_FIT_OF_NAME = -2;
  private static final double SURE_COLUMN = 0.5;

  private static final Pattern MARKS = Pattern.compile("([〃\"″”“〞々'Ⅱ‖]|,,|[同仝]上?){1,3}");

  private static final Pattern SURE_MARKS = Pattern.compile("[〃\"″“”〞々]{1,2}|[同仝]上");

  private static final Pattern YEAR =
      Pattern.compile("((19|20)\\d\\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})年");

  private final PageGraph graph;
  private final RegisterHead head;
  private final double unit;
  private final List<Run> body;
  private final List<RegisterColumn> columns;
  private final Optional<Piece> year;
  private final Set<String> doubtful;
  private final Map<Run, LostPoints.Points> lostPoints;

  /**
   * What stands in one column on the lines of a record.
   *
   * @param isSure false if marks below it, with a gap between, say that it holds for their line too
   */
  private record Cell(RegisterColumn column, List<Entry> entries, boolean isSure) {
    Cell(RegisterColumn column, List<Entry> entries) {
      this(column, entries, true);
    }

    boolean isDitto() {
      return RegisterReader.isDitto(ink().run().text(), column.field());
    }

    Piece ink() {
      return Piece.join(entries.stream().map(entry -> entry.run().ink()).toList());
    }

    double margin() {
      return entries.stream().mapToDouble(Entry::margin).min().orElse(0);
    }
  }

  private RegisterReader(PageGraph graph, RegisterHead head, String act) {
    this.graph = graph;
    this.head = head;
    this.unit = graph.unit();
    this.body =
        RegisterFoot.without(
            graph.runs().stream()
                .filter(run -> run.box().middleY() > head.bottom() - 0.1 * unit)
                .filter(Run::isFree)
                .toList(),
            unit);
    this.columns = RegisterColumns.of(graph, head, body, act);
    this.doubtful = MissedColumns.doubtful(body, columns);
    this.year =
        graph.frame().pieces().stream()
            .filter(piece -> piece.box().middleY() < head.bottom())
            .flatMap(piece -> year(piece).stream())
            .findFirst();
    this.lostPoints = lostPoints();
  }

  /** The records of a register; none if the page is none. */
  static List<List<FoundField>> of(PageGraph graph, String act) {
    return RegisterHead.of(graph)
        .or(() -> RowsWithoutHead.of(graph))
        .map(head -> new RegisterReader(graph, head, act).records())
        .filter(records -> records.size() > 1)
        .orElse(List.of());
  }

  static boolean isDitto(String text, String field) {
    boolean isAlike = Ditto.is(text) && Fit.of(field, Piece.folded(text)) < 0;
    return MARKS.matcher(text).matches() || isAlike;
  }

  /** A mark found by its shape, or that nothing else looks like: 11 and 同 may be values. */
  static boolean isSureMark(String text) {
    return SURE_MARKS.matcher(text).matches();
  }

  private static Optional<Piece> year(Piece piece) {
    Matcher year = YEAR.matcher(piece.text());
    return year.find() ? Optional.of(piece.slice(year.start(), year.end())) : Optional.empty();
  }

  private List<List<FoundField>> records() {
    Optional<RegisterColumn> names =
        columns.stream()
            .filter(column -> column.field().equals("name"))
            .filter(column -> !column.entries().isEmpty())
            .max(Comparator.comparingInt(column -> column.entries().size()));
    if (names.isEmpty() || (head.isNone() && !RowsWithoutHead.tellOfCouples(columns))) {
      return List.of();
    }
    double pitch = pitch(names.get());
    boolean isOneNameColumn =
        columns.stream()
                    .filter(column -> column.field().equals("name") && !column.entries().isEmpty())
                    .count()
                == 1
            && !names.get().side().isTold();
    List<List<FoundField>> records = new ArrayList<>();
    List<FoundField> common = common();
    List<List<Cell>> rows = isOneNameColumn ? pairs(names.get(), pitch) : rows(pitch);
    for (List<Cell> cells : rows) {
      List<FoundField> record = new ArrayList<>(fields(cells));
      boolean hasName = record.stream().anyMatch(field -> field.definition().key().equals("name"));
      if ((hasName && record.size() > 1) || record.size() > 3) {
        for (FoundField field : common) {
          if (record.stream().noneMatch(each -> each.key().equals(field.key()))) {
            record.add(field);
          }
        }
        records.add(record);
      }
    }
    return records;
  }

  private double pitch(RegisterColumn names) {
    List<Double> heights =
        names.entries().stream().map(entry -> entry.box().middleY()).sorted().toList();
    List<Double> steps = new ArrayList<>();
    for (int i = 1; i < heights.size(); i++) {
      steps.add(heights.get(i) - heights.get(i - 1));
    }
    double pitch = steps.isEmpty() ? 3 * unit : RegisterColumns.median(steps);
    return pitch < 0.8 * unit ? 2 * unit : pitch;
  }

  /** Middles of rows: heights at which values of several columns stand. */
  private List<Double> heights(double pitch) {
    List<Double> all =
        columns.stream()
            .filter(column -> ANCHORS.contains(column.field()))
            .flatMap(
                column ->
                    column.entries().stream()
                        .filter(
                            entry ->
                                !column.isNone() || entry.run().text().length() <= LONGEST_SERIAL))
            .map(entry -> entry.box().middleY())
            .toList();
    List<List<Double>> clusters = clusters(all, pitch);
    int most = clusters.stream().mapToInt(List::size).max().orElse(0);
    return clusters.stream()
        .filter(cluster -> cluster.size() >= 2 || most < 3)
        .map(RegisterReader::mean)
        .toList();
  }

  private static List<List<Double>> clusters(List<Double> heights, double pitch) {
    List<List<Double>> clusters = new ArrayList<>();
    for (double height : heights.stream().sorted().toList()) {
      boolean isSame =
          !clusters.isEmpty()
              && height - clusters.getLast().getLast() < 0.45 * pitch
              && height - clusters.getLast().getFirst() < 0.7 * pitch;
      if (!isSame) {
        clusters.add(new ArrayList<>());
      }
      clusters.getLast().add(height);
    }
    return clusters;
  }

  private static double mean(List<Double> numbers) {
    return numbers.stream().mapToDouble(each -> each).average().orElse(0);
  }

  private List<List<Cell>> rows(double pitch) {
    List<Double> heights = heights(pitch);
    List<List<Cell>> rows = new ArrayList<>();
    for (double height : heights) {
      List<Cell> cells = new ArrayList<>();
      for (RegisterColumn column : columns) {
        cell(column, height, heights, 0.75 * pitch).ifPresent(cells::add);
      }
      rows.add(ofPartiesByRow(cells));
    }
    return rows;
  }

  /** Columns of the one and the other applicant: of each row its sexes and numbers tell. */
  private List<Cell> ofPartiesByRow(List<Cell> cells) {
    double votes =
        cells.stream()
            .mapToDouble(cell -> (cell.column().side() == Side.MAN ? 1 : -1) * vote(cell))
            .sum();
    boolean isTold = !head.parties().isEmpty();
    return votes > -2 || isTold
        ? cells
        : cells.stream()
            .map(
                cell ->
                    cell.column().side().isTold()
                        ? owned(cell, RegisterColumns.other(cell.column().side()))
                        : cell)
            .toList();
  }

  private Optional<Cell> cell(
      RegisterColumn column, double height, List<Double> heights, double reach) {
    List<Entry> entries =
        inOrder(
            column.entries().stream()
                .filter(entry -> Math.abs(entry.box().middleY() - height) < reach)
                .filter(entry -> nearest(heights, entry.box().middleY()) == height));
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Cell(column, entries));
  }

  private static double nearest(List<Double> heights, double to) {
    return heights.stream()
        .min(Comparator.comparingDouble(height -> Math.abs(height - to)))
        .orElse(0.0);
  }

  private List<Entry> inOrder(Stream<Entry> entries) {
    return entries
        .sorted(
            Comparator.comparingDouble((Entry entry) -> line(entry.box()))
                .thenComparingDouble(entry -> entry.box().left()))
        .toList();
  }

  /** The line that it stands in; columns of a cell that begin together are one line. */
  private double line(Box box) {
    boolean areColumns = graph.frame().way() == PageFrame.Way.ACROSS_FROM_RIGHT;
    return areColumns
        ? Math.round(box.top() / (2 * unit))
        : Math.round(box.middleY() / (0.5 * unit));
  }

  /** Two lines a record. Which belong together tell the columns with one entry a record. */
  private List<List<Cell>> pairs(RegisterColumn names, double pitch) {
    List<Double> lines =
        clusters(
                names.entries().stream()
                    .filter(entry -> Fit.of("name", entry.run().text()) > LEAST_FIT_OF_NAME)
                    .map(entry -> entry.box().middleY())
                    .toList(),
                pitch)
            .stream()
            .map(RegisterReader::mean)
            .toList();
    List<Entry> once =
        columns.stream()
            .filter(column -> !column.isOfParty())
            .filter(column -> column.entries().size() <= 0.75 * names.entries().size())
            .flatMap(column -> column.entries().stream())
            .toList();
    int from = apart(lines, once, 1) < apart(lines, once, 0) ? 1 : 0;
    List<List<Cell>> records = new ArrayList<>();
    for (int i = from; i + 1 < lines.size(); i += 2) {
      records.add(pair(i, lines, pitch));
    }
    return records;
  }

  private static double apart(List<Double> lines, List<Entry> once, int from) {
    double sum = 0;
    for (Entry entry : once) {
      double least = Double.MAX_VALUE;
      for (int i = from; i + 1 < lines.size(); i += 2) {
        double middle = (lines.get(i) + lines.get(i + 1)) / 2;
        least = Math.min(least, Math.abs(entry.box().middleY() - middle));
      }
      sum += Math.min(least, 1e5);
    }
    return sum;
  }

  private List<Cell> pair(int line, List<Double> lines, double pitch) {
    double upper = lines.get(line);
    double lower = lines.get(line + 1);
    List<Cell> cells = new ArrayList<>();
    double votes = 0;
    for (RegisterColumn column : columns) {
      if (column.isOfParty()) {
        votes +=
            cell(column, upper, lines, 0.6 * pitch).map(RegisterReader::vote).orElse(0.0)
                - cell(column, lower, lines, 0.6 * pitch).map(RegisterReader::vote).orElse(0.0);
      }
    }
    votes += partyWords(upper, pitch) - partyWords(lower, pitch);
    Side first = votes >= 0 ? Side.MAN : Side.WOMAN;
    for (RegisterColumn column : columns) {
      if (column.isOfParty()) {
        said(column, line, lines, 0.6 * pitch).ifPresent(cell -> cells.add(owned(cell, first)));
        said(column, line + 1, lines, 0.6 * pitch)
            .ifPresent(cell -> cells.add(owned(cell, RegisterColumns.other(first))));
      } else {
        List<Entry> entries =
            inOrder(
                column.entries().stream()
                    .filter(
                        entry ->
                            entry.box().middleY() > upper - 0.6 * pitch
                                && entry.box().middleY() < lower + 0.6 * pitch));
        if (!entries.isEmpty()) {
          cells.add(new Cell(column, entries));
        }
      }
    }
    return cells;
  }

  private static double vote(Cell cell) {
    return RegisterColumns.vote(cell.column().field(), cell.ink().text());
  }

  /** 男 or 夫 before a line says whose it is. */
  private double partyWords(double height, double pitch) {
    return graph.labels().stream()
        .filter(label -> label.meaning().isParty() && label.meaning().side().isTold())
        .filter(label -> Math.abs(label.box().middleY() - height) < 0.4 * pitch)
        .mapToDouble(label -> label.meaning().side() == Side.MAN ? 1 : -1)
        .sum();
  }

  /** What a line says in a column: a mark says what the line above it does, whosever that is. */
  private Optional<Cell> said(RegisterColumn column, int line, List<Double> lines, double reach) {
    Optional<Cell> own = cell(column, lines.get(line), lines, reach);
    if (own.isEmpty() || column.field().equals("name") || !own.get().isDitto()) {
      return own;
    }
    boolean isSure = isSureMark(own.get().ink().run().text());
    for (int above = line - 1; above >= 0; above--) {
      Optional<Cell> cell = cell(column, lines.get(above), lines, reach);
      if (cell.isPresent() && !cell.get().isDitto()) {
        return Optional.of(new Cell(column, cell.get().entries(), isSure));
      }
      isSure &= cell.isPresent() && isSureMark(cell.get().ink().run().text());
    }
    return own;
  }

  private static Cell owned(Cell cell, Side side) {
    RegisterColumn column = cell.column();
    RegisterColumn own = new RegisterColumn(column.field(), side, column.head(), Optional.empty());
    return new Cell(own, cell.entries(), cell.isSure());
  }

  private List<FoundField> fields(List<Cell> cells) {
    Map<String, FoundField> fields = new LinkedHashMap<>();
    for (Cell cell : cells) {
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

  private FoundField field(FieldDefinition definition, Cell cell) {
    RegisterColumn column = cell.column();
    Piece ink = cell.ink().trimmed();
    boolean isDitto = isDitto(cell.ink().run().text(), column.field());
    double fit = Fit.of(column.field(), ink.text());
    boolean isSure =
        cell.isSure()
            && cell.margin() >= SURE_COLUMN
            && !head.isNone()
            && !column.isTakenForAnother()
            && !doubtful.contains(column.field())
            && (isDitto ? isSureMark(cell.ink().run().text()) : fit >= 0)
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

  private Optional<Piece> pointed(Cell cell) {
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

  /** What stands once on the page and holds for every row: the office. */
  private List<FoundField> common() {
    PageGraph outside = graph.within(Box.ALL.above(head.bottom() - 0.2 * unit));
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
}
