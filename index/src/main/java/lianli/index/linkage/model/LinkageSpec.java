package lianli.index.linkage.model;

import java.util.List;
import java.util.Map;
import lianli.index.linkage.pattern.PatternShape;

/**
 * What is compared with what.
 *
 * @param idColumn what the first list calls the column with one text for each record and no other
 * @param fields that are compared
 * @param secondColumns what the second list calls columns otherwise than the first
 * @param blocking which pairs are looked at
 * @param learning how shares are learned
 * @param cutOffs what is accepted and what a person sees
 * @param isFirstMaster true if the first list, not the second, tells how common a value is
 */
public record LinkageSpec(
    String idColumn,
    List<FieldSpec> fields,
    Map<String, String> secondColumns,
    Blocking blocking,
    Learning learning,
    CutOffs cutOffs,
    boolean isFirstMaster) {
  public LinkageSpec {
    fields = List.copyOf(fields);
    secondColumns = Map.copyOf(secondColumns);
  }

  /** What the second list calls a column. */
  public String inSecond(String column) {
    return secondColumns.getOrDefault(column, column);
  }

  /** The place of a field among the others. */
  public int place(String field) {
    for (int place = 0; place < fields.size(); place++) {
      if (fields.get(place).name().equals(field)) {
        return place;
      }
    }
    throw new IllegalArgumentException("field: there is none of this name");
  }

  /** How many levels each field has. */
  public PatternShape shape() {
    return PatternShape.of(fields.stream().mapToInt(field -> field.levels().size()).toArray());
  }
}
