package lianli.ocr.layout;

import java.util.Optional;
import lianli.ocr.layout.Candidate.Relation;
import lianli.ocr.layout.Meaning.Side;

/**
 * A value that found its field.
 *
 * @param label what tells the field; empty if the value itself does
 * @param side whose it is by its label
 * @param fit how well the value suits the field
 * @param score what the pair is worth
 * @param margin what the page would lose if the value were another label's, or the label had
 *     another value
 */
record Placed(
    Optional<Label> label,
    Piece value,
    String field,
    Side side,
    Relation relation,
    double fit,
    double score,
    double margin) {

  /** Where it is looked for: at its label, if it has one. */
  Box place() {
    return label.map(Label::box).orElseGet(value::box);
  }

  /** The likelier of two values of one field; where they say different things neither is sure. */
  Placed orRival(Placed other) {
    boolean isBetter = score >= other.score;
    Placed better = isBetter ? this : other;
    Placed worse = isBetter ? other : this;
    boolean isNoRival =
        text().equals(other.text())
            || FieldKeys.LONG.contains(field)
            || worse.fit < Math.max(0, better.fit - Costs.RIVALS_APART);
    return isNoRival
        ? better
        : new Placed(
            better.label, better.value, field, side, better.relation, better.fit, better.score, 0);
  }

  Placed as(String other) {
    return new Placed(label, value, other, side, relation, fit, score, margin);
  }

  Placed with(Piece longer) {
    return new Placed(label, longer, field, side, relation, fit, score, margin);
  }

  Placed of(Side other) {
    return new Placed(label, value, field, other, relation, fit, score, margin);
  }

  String text() {
    return value.text();
  }
}
