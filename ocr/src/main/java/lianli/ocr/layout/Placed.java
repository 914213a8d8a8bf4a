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
