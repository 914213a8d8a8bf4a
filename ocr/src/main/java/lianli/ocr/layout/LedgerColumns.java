package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lianli.ocr.Region;
import lianli.ocr.form.FieldDefinition;
import lianli.ocr.form.FieldKind;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.CellText;
import lianli.ocr.text.Ditto;
import lianli.ocr.text.PageText;
import lianli.ocr.text.TextRun;
import lianli.ocr.value.FieldNormal;
import lianli.ocr.value.Surnames;
import lianli.registry.act.Sex;

/**
 * What the columns of a register hold. A name under the wrong party is the worst that reading can
 * do, so columns are believed only if three witnesses agree: the headings above them, their order
 * (both parties have the same columns in the same order) and the kind of what is written in them.
 *
 * @param agree false if a witness speaks against the others, or too many are silent
 */
record LedgerColumns(List<Column> all, boolean agree) {
  /** Of the entries in a column at least so many must be of its kind. */
  private static final double OF_ITS_KIND = 0.5;

  /**
   * A heading.
   *
   * @param region where it is printed
   */
  record Heading(FieldDefinition field, Region region) {}

  /**
   * A column.
   *
   * @param party whose it is, if it is a party's
   * @param edges of this only left and right edge count
   */
  record Column(FieldDefinition field, Optional<Sex> party, Region edges) {
    private Column of(Sex sex) {
      return new Column(field, Optional.of(sex), edges);
    }
  }

  LedgerColumns {
    all = List.copyOf(all);
  }

  /** The columns of a grid under its headings. */
  static LedgerColumns of(
      FormDefinition form, LedgerGrid grid, List<Heading> headings, PageText text) {
    List<Column> named = named(form, grid, headings);
    List<List<Column>> blocks = blocks(named);
    Optional<Sex> first = sexOfFirst(blocks, text);
    List<Column> all = new ArrayList<>();
    for (Column column : named) {
      if (!column.field().ofParty()) {
        all.add(column);
      } else {
        Sex sex = first.orElse(Sex.MALE);
        all.add(column.of(blocks.getFirst().contains(column) ? sex : sex.other()));
      }
    }
    return new LedgerColumns(
        all, first.isPresent() && alike(blocks) && areOfTheirKind(all, grid, headings, text));
  }

  /** What each column holds: its heading, or where a seal covers that, the other party's order. */
  private static List<Column> named(FormDefinition form, LedgerGrid grid, List<Heading> headings) {
    List<FieldDefinition> order = orderOfParties(form, headings);
    List<Region> all = withoutGaps(grid.columns(), headings);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Region edges = all.get(i);
      Optional<FieldDefinition> before =
          columns.isEmpty() ? Optional.empty() : Optional.of(columns.getLast().field());
      Optional<FieldDefinition> behind =
          i + 1 < all.size() ? above(all.get(i + 1), headings) : Optional.empty();
      above(edges, headings)
          .or(() -> before.flatMap(field -> beside(order, field, 1)))
          .or(() -> behind.flatMap(field -> beside(order, field, -1)))
          .or(() -> atTheEdge(form, edges, all, headings))
          .ifPresent(field -> columns.add(new Column(field, Optional.empty(), edges)));
    }
    return columns;
  }

  private static Optional<FieldDefinition> above(Region edges, List<Heading> headings) {
    return headings.stream()
        .filter(h -> h.region().centreX() > edges.x() && h.region().centreX() < edges.right())
        .map(Heading::field)
        .findFirst();
  }

  /** The columns, with those whose lines are worn away cut half way between their headings. */
  private static List<Region> withoutGaps(List<Region> columns, List<Heading> headings) {
    List<Region> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      all.add(columns.get(i));
      if (i + 1 == columns.size()) {
        continue;
      }
      int left = columns.get(i).right();
      int right = columns.get(i + 1).x();
      List<Region> lost =
          headings.stream()
              .map(Heading::region)
              .filter(heading -> heading.centreX() > left && heading.centreX() < right)
              .toList();
      for (int k = 0; k < lost.size(); k++) {
        int from = k == 0 ? left : (lost.get(k - 1).right() + lost.get(k).x()) / 2;
        int to = k + 1 == lost.size() ? right : (lost.get(k).right() + lost.get(k + 1).x()) / 2;
        all.add(Region.between(from, 0, to, 1));
      }
    }
    return all;
  }

  /** The longest row of party headings without a repetition; the form's own order if none is. */
  private static List<FieldDefinition> orderOfParties(FormDefinition form, List<Heading> headings) {
    List<FieldDefinition> longest = List.of();
    List<FieldDefinition> current = new ArrayList<>();
    for (Heading heading : headings) {
      if (!heading.field().ofParty()) {
        continue;
      }
      // A name begins a party: without its own, one party's row would run on into the other's name.
      if (current.contains(heading.field()) || heading.field().kind() == FieldKind.NAME) {
        current = new ArrayList<>();
      }
      current.add(heading.field());
      if (current.size() > longest.size()) {
        longest = List.copyOf(current);
      }
    }
    List<FieldDefinition> usual = form.fields().stream().filter(FieldDefinition::ofParty).toList();
    return longest.size() < usual.size() - 1 ? usual : longest;
  }

  /** The field that stands so many columns behind another in the order of the parties. */
  private static Optional<FieldDefinition> beside(
      List<FieldDefinition> order, FieldDefinition field, int columns) {
    int at = order.indexOf(field) + columns;
    return !order.contains(field) || at < 0 || at >= order.size()
        ? Optional.empty()
        : Optional.of(order.get(at));
  }

  /** Spaced-out headings get lost: the number stands before all others, remarks behind them. */
  private static Optional<FieldDefinition> atTheEdge(
      FormDefinition form, Region edges, List<Region> all, List<Heading> headings) {
    boolean isFirst =
        edges.equals(all.getFirst()) && edges.right() <= headings.getFirst().region().x();
    boolean isLast =
        edges.equals(all.getLast()) && edges.x() >= headings.getLast().region().right();
    String key = isFirst ? "certificate_number" : isLast ? "remarks" : "";
    return form.field(key)
        .filter(field -> headings.stream().noneMatch(heading -> heading.field().equals(field)));
  }

  /** The parties' columns from left to right; a field that was there already begins the next. */
  private static List<List<Column>> blocks(List<Column> columns) {
    List<List<Column>> blocks = new ArrayList<>(List.of(new ArrayList<>()));
    for (Column column : columns) {
      if (!column.field().ofParty()) {
        continue;
      }
      if (blocks.getLast().stream().anyMatch(other -> other.field().equals(column.field()))) {
        blocks.add(new ArrayList<>());
      }
      blocks.getLast().add(column);
    }
    return blocks;
  }

  /** True if both parties have the same columns in the same order. */
  private static boolean alike(List<List<Column>> blocks) {
    return blocks.size() == 2
        && blocks.getFirst().stream()
            .map(Column::field)
            .toList()
            .equals(blocks.getLast().stream().map(Column::field).toList());
  }

  /** Whose the left block is, by the words above the blocks; empty if they say nothing certain. */
  private static Optional<Sex> sexOfFirst(List<List<Column>> blocks, PageText text) {
    if (blocks.size() != 2) {
      return Optional.empty();
    }
    Set<Sex> said =
        text.lines().stream()
            .flatMap(line -> saidBy(line, blocks).stream())
            .collect(Collectors.toSet());
    return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
  }

  private static Optional<Sex> saidBy(TextRun line, List<List<Column>> blocks) {
    Optional<Sex> sex =
        line.text().length() > 4
            ? Optional.empty()
            : line.text().startsWith("男方")
                ? Optional.of(Sex.MALE)
                : line.text().startsWith("女方") ? Optional.of(Sex.FEMALE) : Optional.empty();
    double centre = line.region().centreX();
    return isAbove(blocks.getFirst(), centre)
        ? sex
        : isAbove(blocks.getLast(), centre) ? sex.map(Sex::other) : Optional.empty();
  }

  private static boolean isAbove(List<Column> block, double x) {
    return !block.isEmpty()
        && x > block.getFirst().edges().x()
        && x < block.getLast().edges().right();
  }

  private static boolean areOfTheirKind(
      List<Column> columns, LedgerGrid grid, List<Heading> headings, PageText text) {
    CellText cells = new CellText(text);
    double head = headings.stream().mapToDouble(h -> h.region().bottom()).max().orElse(0);
    for (Column column : columns) {
      int written = 0;
      int ofItsKind = 0;
      for (Region row : grid.rows()) {
        Region edges = column.edges();
        if (row.centreY() < head) {
          continue;
        }
        String entry =
            cells.in(Region.between(edges.x(), row.y(), edges.right(), row.bottom())).text();
        if (entry.isEmpty() || Ditto.is(entry)) {
          continue;
        }
        written++;
        ofItsKind += isOfKind(column.field(), entry) ? 1 : 0;
      }
      if (ofItsKind < OF_ITS_KIND * written) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfKind(FieldDefinition field, String entry) {
    return switch (field.kind()) {
      case NAME -> entry.length() <= 4 && Surnames.begins(entry);
      case PLACE -> entry.length() >= 4;
      // Remarks that all name a people are the last party's column, whose heading was lost.
      case TEXT, WORD, OPINION, DOCUMENTS -> !entry.endsWith("族");
      case AGE,
          CASE_NUMBER,
          CERTIFICATE_NUMBER,
          COURT,
          DATE,
          DECREE_FORM,
          ETHNICITY,
          ID_NUMBER,
          OFFICE,
          SEX ->
          FieldNormal.of(field.kind(), entry).isPresent();
    };
  }
}
