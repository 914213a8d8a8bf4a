package lianli.ocr.layout;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianli.ocr.form.FieldKind;
import lianli.ocr.text.TextRun;

/**
 * A value behind a label, with what it goes on with on the next line. Whether a line without a
 * label is the rest of the value above, a person must see.
 */
record WrappedValue(TextRun value, FoundField.Place place) {
  private static final Set<FieldKind> LONG =
      EnumSet.of(FieldKind.PLACE, FieldKind.DOCUMENTS, FieldKind.OPINION, FieldKind.TEXT);

  /** From line to line of one text, in heights of a character; rows of a form stand wider. */
  private static final double CLOSE = 1.7;

  /** A value that ends where it seems to. */
  static WrappedValue whole(TextRun value) {
    return new WrappedValue(value, FoundField.Place.CERTAIN);
  }

  /**
   * The value as far as it goes.
   *
   * @param below the next row, if that has no label
   * @param height of an ordinary character
   */
  static WrappedValue of(
      FieldKind kind, TextRun label, TextRun value, Optional<TextRun> below, double height) {
    if (!LONG.contains(kind) || value.isEmpty() || below.isEmpty()) {
      return whole(value);
    }
    List<TextRun> rest =
        below.get().perStrip().stream()
            .filter(line -> line.region().centreY() - value.region().centreY() < CLOSE * height)
            .filter(line -> line.region().x() > label.region().right() - height)
            .filter(line -> line.region().x() < value.region().right())
            .toList();
    return rest.isEmpty()
        ? whole(value)
        : new WrappedValue(
            TextRun.join(Stream.concat(Stream.of(value), rest.stream()).toList()),
            FoundField.Place.DOUBTED);
  }
}
