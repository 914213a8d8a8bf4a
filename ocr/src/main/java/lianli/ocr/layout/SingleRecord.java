package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianli.ocr.form.FieldDefinition;
import lianli.registry.act.Sex;

/** The one record that a page, or a part of it, holds: every value with its field and its party. */
final class SingleRecord {
  private static final Set<String> ONCE_FOR_BOTH = Set.of("documents");

  /**
   * A record as it was found.
   *
   * @param score what its values are worth together
   */
  record Read(List<FoundField> fields, double score) {
    Read {
      fields = List.copyOf(fields);
    }
  }

  private SingleRecord() {}

  static Read of(PageGraph graph, String act) {
    List<Placed> placed = Unlabelled.addedTo(Assignment.of(graph), graph);
    placed = Continuation.of(placed, graph);
    placed = withoutSignatures(FieldsOfAct.of(placed, act));
    List<FoundField> fields = new ArrayList<>();
    fields.addAll(ofParties(placed, graph));
    fields.addAll(ofPage(placed));
    double score = placed.stream().mapToDouble(Placed::score).sum();
    return new Read(fields, score);
  }

  /** Nobody marries themselves: a name that stands there twice was signed once more. */
  private static List<Placed> withoutSignatures(List<Placed> placed) {
    return placed.stream()
        .filter(
            value ->
                !value.field().equals("name")
                    || placed.stream()
                        .filter(other -> other.field().equals("name"))
                        .filter(other -> other.text().equals(value.text()))
                        .noneMatch(
                            other -> other.value().box().middleY() < value.value().box().middleY()))
        .toList();
  }

  private static List<FoundField> ofParties(List<Placed> placed, PageGraph graph) {
    List<Placed> values =
        placed.stream()
            .filter(value -> FieldKeys.isOfParty(value.field()))
            .filter(value -> !isOnceForBoth(value, placed))
            .toList();
    Set<Label> used = new HashSet<>();
    List<Label> heads =
        graph.labels().stream()
            .filter(label -> label.meaning().isParty() || label.meaning().side().isTold())
            .filter(label -> placed.stream().noneMatch(value -> isSexOf(value, label)))
            .filter(used::add)
            .toList();
    List<Label> words = heads.stream().filter(label -> label.meaning().isParty()).toList();
    List<FoundField> fields = new ArrayList<>();
    for (PartyFinder.Owned owned : PartyFinder.of(values, words, graph.frame())) {
      Optional<Sex> sex = FieldKeys.sex(owned.side());
      definition(owned.value().field(), true, owned.value())
          .ifPresent(
              definition ->
                  fields.add(
                      field(definition, sex, owned.value(), owned.margin() >= Costs.SURE_PARTY)));
    }
    return fields;
  }

  private static boolean isSexOf(Placed value, Label label) {
    return value.field().equals("sex") && value.value().shares(label.ink());
  }

  /** The papers of both stand once, and under no party's name. */
  private static boolean isOnceForBoth(Placed value, List<Placed> placed) {
    return ONCE_FOR_BOTH.contains(value.field())
        && !value.side().isTold()
        && placed.stream().filter(other -> other.field().equals(value.field())).count() == 1;
  }

  private static List<FoundField> ofPage(List<Placed> placed) {
    Map<String, Placed> best = new LinkedHashMap<>();
    for (Placed value : placed) {
      if (!FieldKeys.isOfParty(value.field()) || isOnceForBoth(value, placed)) {
        best.merge(value.field(), value, Placed::orRival);
      }
    }
    List<FoundField> fields = new ArrayList<>();
    best.forEach(
        (key, value) ->
            definition(key, false, value)
                .ifPresent(
                    definition -> fields.add(field(definition, Optional.empty(), value, true))));
    return fields;
  }

  private static Optional<FieldDefinition> definition(String key, boolean ofParty, Placed value) {
    List<String> labels = value.label().stream().map(label -> label.ink().text()).toList();
    return FieldKeys.definition(key, ofParty, labels);
  }

  private static FoundField field(
      FieldDefinition definition, Optional<Sex> sex, Placed value, boolean isPartySure) {
    boolean isSure = isPartySure && value.margin() >= Costs.SURE_PLACE && value.fit() >= 0;
    return new FoundField(
        definition,
        sex,
        Values.ofField(definition.key(), value.value()).run(),
        false,
        isSure ? FoundField.Place.CERTAIN : FoundField.Place.DOUBTED);
  }
}
