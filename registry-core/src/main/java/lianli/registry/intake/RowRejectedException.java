package lianli.registry.intake;

import lianli.registry.Said;

/** A row that makes no act, with the cell at fault. */
final class RowRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String cell;
  private final transient Said why;

  RowRejectedException(String cell, Said why) {
    super(cell + ": " + why.english());
    this.cell = cell;
    this.why = why;
  }

  String cell() {
    return cell;
  }

  Said why() {
    return why;
  }
}
