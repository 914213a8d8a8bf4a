package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianli.ocr.layout.Meaning.Side;
import lianli.ocr.text.Ditto;
import lianli.registry.act.Sex;

/** The columns of a register: what each holds, what stands in it, and whose it is. */
final class RegisterColumns {
  private static final List<String> WITHOUT_HEADING =
      List.of(
          "certificate_number",
          "registered_on",
          "id_number",
          "name",
          "birth_date",
          "ethnicity",
          "residence",
          "sex");

  private static final List<String> WITHOUT_ANY_HEADING =
      Stream.concat(WITHOUT_HEADING.stream(), Stream.of("age", "occupation", "registrar")).toList();

  /** Of which the values rise from row to row, or do not. */
  private static final Map<String, Boolean> RISING =
      Map.of("certificate_number", true, "registered_on", true, "birth_date", false, "age", false);

  private static final String CERTIFICATE_NUMBER = "certificate_number";
  private static final Pattern RUNNING_NUMBER = Pattern.compile("号数|号次|顺序号?|编号|登记顺序");
  private static final double SUITS_WITHOUT_HEADING = 0.8;
  private static final double IN_COMMON = 0.3;
  private static final double FARTHEST_HEADING = 8;
  private static final Set<String> TELL_SEX = Set.of("id_number", "sex");

  private final PageGraph graph;
  private final RegisterHead head;
  private final double unit;
  private final List<Run> body;
  private final List<RegisterColumn> columns = new ArrayList<>();

  private RegisterColumns(PageGraph graph, RegisterHead head, List<Run> body) {
    this.graph = graph;
    this.head = head;
    this.unit = graph.unit();
    this.body = body;
  }

  /** From left to right. */
  static List<RegisterColumn> of(PageGraph graph, RegisterHead head, List<Run> body, String act) {
    RegisterColumns found = new RegisterColumns(graph, head, body);
    List<String> words = head.headings().map(label -> label.ink().text()).toList();
    head.headings()
        .forEach(
            label ->
                found.add(
                    new Meaning(
                        FieldsOfAct.field(label.field(), label.ink().text(), act, words),
                        label.meaning().side()),
                    label.box()));
    found.namesUnderParties();
    found.withoutHeading();
    found.columns.sort(Comparator.comparingDouble(column -> column.head().middleX()));
    body.stream().filter(run -> !found.mayBeMark(run)).forEach(found::place);
    body.stream().filter(found::mayBeMark).forEach(found::place);
    found.serials();
    found.runningNumbers();
    found.parties();
    return found.columns;
  }

  private void add(Meaning meaning, Box box) {
    columns.add(
        new RegisterColumn(meaning.field(), meaning.side(), box, graph.frame().cellOf(box)));
  }

  private List<Run> under(Box box) {
    return body.stream().filter(run -> run.box().above(box) > 0.3).toList();
  }

  /** 男方 with no heading under it heads a column of names. */
  private void namesUnderParties() {
    for (Label party : head.parties()) {
      boolean hasHeadings =
          head.headings()
              .anyMatch(
                  label ->
                      label.box().middleY() > party.box().middleY() + 0.4 * unit
                          && Math.abs(label.box().middleX() - party.box().middleX()) < 12 * unit
                          && FieldKeys.isOfParty(label.field()));
      List<Run> under = under(party.box());
      long names = under.stream().filter(run -> Fit.of("name", run.text()) >= 1.8).count();
      if (!hasHeadings && under.size() > 1 && names > 0.5 * under.size()) {
        add(new Meaning("name", party.meaning().side()), party.box());
      }
    }
  }

  /** Small headings in columns are often lost: what stands below tells what they said. */
  private void withoutHeading() {
    List<Run> values = body.stream().filter(run -> !isMark(run)).toList();
    int most =
        (head.isNone()
                ? values.stream().map(run -> inColumnOf(run, values).size())
                : columns.stream().map(column -> under(column.head()).size()))
            .max(Comparator.naturalOrder())
            .orElse(0);
    double fewest = head.isNone() ? Math.max(3, 0.25 * most) : Math.max(4, 0.4 * most);
    for (Run run : values) {
      List<Run> group = inColumnOf(run, values);
      if (group.size() < fewest) {
        continue;
      }
      Box box =
          new Box(
              median(group.stream().map(each -> each.box().left()).toList()),
              head.top(),
              median(group.stream().map(each -> each.box().right()).toList()),
              head.bottom());
      boolean hasHeading =
          columns.stream()
              .anyMatch(
                  column ->
                      column.head().above(box) > 0.2
                          || Math.abs(column.head().middleX() - box.middleX()) < 1.5 * unit);
      if (!hasHeading && !isUnderNearHeading(group, box)) {
        likeliest(group)
            .ifPresent(
                field -> {
                  add(new Meaning(field, Side.UNTOLD), box);
                  columns.getLast().guessed();
                });
      }
    }
  }

  private List<Run> inColumnOf(Run run, List<Run> values) {
    return values.stream()
        .filter(
            other ->
                other.box().above(run.box()) > 0.5
                    && Math.abs(other.box().middleX() - run.box().middleX()) < 2.5 * unit)
        .toList();
  }

  /**
   * A heading in the middle of a wide column whose values begin at its left: nothing stands below
   * it, and what stands beside that suits it.
   */
  private boolean isUnderNearHeading(List<Run> group, Box box) {
    Optional<RegisterColumn> near =
        columns.stream()
            .filter(column -> !column.isGuessed() && !column.isNone())
            .filter(column -> under(column.head()).size() < IN_COMMON * group.size())
            .filter(column -> suits(column.field(), group) > SUITS_WITHOUT_HEADING)
            .filter(column -> isNextTo(column, box))
            .min(
                Comparator.comparingDouble(
                    column -> Math.abs(column.head().middleX() - box.middleX())));
    near.ifPresent(column -> columns.set(columns.indexOf(column), column.over(box)));
    return near.isPresent();
  }

  private boolean isNextTo(RegisterColumn column, Box box) {
    double from = Math.min(column.head().middleX(), box.middleX());
    double to = Math.max(column.head().middleX(), box.middleX());
    return to - from < FARTHEST_HEADING * unit
        && columns.stream()
            .filter(other -> other != column)
            .noneMatch(other -> other.head().middleX() > from && other.head().middleX() < to);
  }

  private Optional<String> likeliest(List<Run> group) {
    return (head.isNone() ? WITHOUT_ANY_HEADING : WITHOUT_HEADING)
        .stream()
            .filter(field -> count(field) < (FieldKeys.isOfParty(field) ? 2 : 1))
            .filter(field -> suits(field, group) > SUITS_WITHOUT_HEADING)
            .max(Comparator.comparingDouble(field -> suits(field, group)));
  }

  private double suits(String field, List<Run> group) {
    // What rises from row to row is the register's own: its days, its numbers.
    if (head.isNone()
        && RISING.containsKey(field)
        && RISING.get(field) != RowsWithoutHead.rise(group.stream().map(Run::text).toList())) {
      return Fit.IMPOSSIBLE;
    }
    double mean = group.stream().mapToDouble(run -> Fit.of(field, run.text())).average().orElse(-4);
    // Of dates the first column without a heading is likelier a birth's where none has one.
    boolean isBirthsLikelier = field.equals("registered_on") && !head.isNone();
    return isBirthsLikelier && count("birth_date") == 0 ? mean - 0.5 : mean;
  }

  private long count(String field) {
    return columns.stream().filter(column -> column.field().equals(field)).count();
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
  }

  /** 同上 and 〃 say nothing of a kind: they stand where the others of their column do. */
  private static boolean isMark(Run run) {
    return DittoMarks.isSure(run.ink().run().text());
  }

  /** The same, or what a reader made of one: 11 where no number stands. */
  private boolean mayBeMark(Run run) {
    String text = run.ink().run().text();
    return isMark(run)
        || (Ditto.is(text)
            && columns.stream()
                .filter(column -> column.mayHold(run, 0.5 * unit))
                .noneMatch(column -> column.isNone() || Fit.of(column.field(), run.text()) >= 0));
  }

  /**
   * A register that gives its rows running numbers and no others is cited by them: 号数. A list's 序号
   * begins anew with each page.
   */
  private void runningNumbers() {
    if (!ofField(CERTIFICATE_NUMBER).isEmpty()) {
      return;
    }
    List<Box> heads =
        head.headings()
            .filter(label -> RUNNING_NUMBER.matcher(label.ink().text()).matches())
            .map(Label::box)
            .toList();
    columns.stream()
        .filter(column -> column.isNone() && heads.contains(column.head()))
        .findFirst()
        .ifPresent(
            column -> columns.set(columns.indexOf(column), column.takenFor(CERTIFICATE_NUMBER)));
  }

  private void place(Run run) {
    List<RegisterColumn> best =
        columns.stream()
            .filter(column -> !isAcrossARule(run, column))
            .sorted(Comparator.comparingDouble((RegisterColumn column) -> -column.suits(run, unit)))
            .limit(2)
            .toList();
    if (best.isEmpty() || !best.getFirst().mayHold(run, unit)) {
      return;
    }
    RegisterColumn column = best.getFirst();
    boolean isHere =
        run.box().above(column.head()) > 0
            || Fit.of(column.field(), run.text()) >= 0
            || DittoMarks.isOne(run.ink().run().text(), column.field());
    if (isHere) {
      double other = best.size() < 2 ? -4 : best.get(1).suits(run, unit);
      column.add(run, column.suits(run, unit) - other);
    }
  }

  /** 编号 beside 证书字号: where whole numbers stand in one column, the other counts rows. */
  private void serials() {
    List<RegisterColumn> numbers = ofField(CERTIFICATE_NUMBER);
    numbers.stream()
        .max(Comparator.comparingDouble(RegisterColumns::meanFit))
        .filter(best -> numbers.size() > 1 && meanFit(best) >= Fit.SURE)
        .ifPresent(best -> columns.removeIf(each -> numbers.contains(each) && each != best));
  }

  private static double meanFit(RegisterColumn column) {
    return column.entries().stream()
        .mapToDouble(entry -> Fit.of(column.field(), entry.run().text()))
        .average()
        .orElse(Fit.IMPOSSIBLE);
  }

  /** True if it stands in a cell that has no width in common with the heading's. */
  private boolean isAcrossARule(Run run, RegisterColumn column) {
    Optional<Box> own = graph.frame().cellOf(run.box());
    return column.cell().isPresent()
        && own.isPresent()
        && own.get().above(column.cell().get()) < 0.1;
  }

  /** By the words over the columns, else by what sexes and numbers say, else the man's first. */
  private void parties() {
    List<Label> words = head.parties();
    boolean areTold =
        words.size() >= 2 && words.getFirst().meaning().side() != words.getLast().meaning().side();
    double votes = 0;
    for (String field : TELL_SEX) {
      List<RegisterColumn> pair = ofField(field);
      if (pair.size() == 2) {
        votes += votes(pair.get(0)) - votes(pair.get(1));
      }
    }
    Optional<Side> byHeadings =
        columns.stream()
            .map(RegisterColumn::field)
            .distinct()
            .map(this::ofField)
            .filter(pair -> pair.size() == 2)
            .flatMap(pair -> firstSide(pair).stream())
            .findFirst();
    Side first =
        areTold
            ? words.getFirst().meaning().side()
            : byHeadings.orElse(votes >= 0 ? Side.MAN : Side.WOMAN);
    boolean isSure = areTold || byHeadings.isPresent() || Math.abs(votes) > 2;
    for (RegisterColumn column : columns) {
      if (!column.isOfParty() || column.side().isTold()) {
        continue;
      }
      List<RegisterColumn> same = ofField(column.field());
      if (same.size() == 2) {
        column.belongsTo(same.getFirst() == column ? first : other(first), isSure);
      } else if (areTold && count("name") != 1) {
        words.stream()
            .min(
                Comparator.comparingDouble(
                    word -> Math.abs(word.box().middleX() - column.head().middleX())))
            .ifPresent(word -> column.belongsTo(word.meaning().side(), true));
      }
    }
  }

  private static Optional<Side> firstSide(List<RegisterColumn> pair) {
    if (pair.getFirst().side().isTold()) {
      return Optional.of(pair.getFirst().side());
    }
    return pair.getLast().side().isTold()
        ? Optional.of(other(pair.getLast().side()))
        : Optional.empty();
  }

  static Side other(Side side) {
    return side == Side.MAN ? Side.WOMAN : Side.MAN;
  }

  private List<RegisterColumn> ofField(String field) {
    return columns.stream().filter(column -> column.field().equals(field)).toList();
  }

  private static double votes(RegisterColumn column) {
    return column.entries().stream()
        .mapToDouble(entry -> vote(column.field(), entry.run().text()))
        .sum();
  }

  /** 1 for a man, -1 for a woman. */
  static double vote(String field, String text) {
    Optional<Sex> sex =
        field.equals("id_number")
            ? Fit.sexOf(text)
            : field.equals("sex")
                ? Sex.OF_COUPLE.stream().filter(each -> text.startsWith(each.written())).findFirst()
                : Optional.empty();
    return sex.map(each -> each == Sex.MALE ? 1.0 : -1.0).orElse(0.0);
  }
}
