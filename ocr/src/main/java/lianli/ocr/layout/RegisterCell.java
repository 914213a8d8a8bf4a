package lianli.ocr.layout;

import java.util.List;
import java.util.Optional;
import lianli.ocr.layout.Meaning.Side;
import lianli.ocr.layout.RegisterColumn.Entry;

/**
 * What stands in one column on the lines of a record.
 *
 * @param isSure false if marks below it, with a gap between, say that it holds for their line too
 */
record RegisterCell(RegisterColumn column, List<Entry> entries, boolean isSure) {
  RegisterCell(RegisterColumn column, List<Entry> entries) {
    this(column, entries, true);
  }

  boolean isDitto() {
    return DittoMarks.isOne(ink().run().text(), column.field());
  }

  Piece ink() {
    return Piece.join(entries.stream().map(entry -> entry.run().ink()).toList());
  }

  double margin() {
    return entries.stream().mapToDouble(Entry::margin).min().orElse(0);
  }

  /** How much it speaks for the man; below 0 for the woman. */
  double vote() {
    return RegisterColumns.vote(column.field(), ink().text());
  }

  /** The same as the one party's, whatever the heading says. */
  RegisterCell ownedBy(Side side) {
    RegisterColumn own = new RegisterColumn(column.field(), side, column.head(), Optional.empty());
    return new RegisterCell(own, entries, isSure);
  }
}
