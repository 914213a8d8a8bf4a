package lianli.registry.list;

import lianli.registry.BilingualText;

/** A row that makes no act, with the cell at fault; never with what stands in it. */
public final class RowRejectedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String cell;
  private final transient BilingualText why;

  /** A row that this cell stops, if any one does. */
  public RowRejectedException(String cell, BilingualText why) {
    super(cell + ": " + why.english());
    this.cell = cell;
    this.why = why;
  }

  /** Address of the cell, empty if no single cell is at fault. */
  public String cell() {
    return cell;
  }

  /** What is wrong. */
  public BilingualText why() {
    return why;
  }
}
