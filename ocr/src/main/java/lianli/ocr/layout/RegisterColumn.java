package lianli.ocr.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.ocr.layout.Meaning.Side;

/** A column of a register, with what stands in it. */
final class RegisterColumn {
  private final String field;
  private final Box head;
  private final Optional<Box> cell;
  private final List<Entry> entries = new ArrayList<>();
  private Side side;
  private boolean isSideSure;
  private boolean isGuessed;
  private boolean isTakenForAnother;

  /**
   * What stands somewhere in a column.
   *
   * @param margin how much worse it would fit into another
   */
  record Entry(Run run, double margin) {
    Box box() {
      return run.box();
    }
  }

  RegisterColumn(String field, Side side, Box head, Optional<Box> cell) {
    this.field = field;
    this.side = side;
    this.isSideSure = side.isTold();
    this.head = head;
    this.cell = cell;
  }

  String field() {
    return field;
  }

  boolean isNone() {
    return field.equals(Meaning.NONE);
  }

  boolean isOfParty() {
    return FieldKeys.isOfParty(field);
  }

  Box head() {
    return head;
  }

  /** The cell of its heading; none where nothing is ruled. */
  Optional<Box> cell() {
    return cell;
  }

  Side side() {
    return side;
  }

  boolean isSideSure() {
    return isSideSure;
  }

  /** True if no heading says what it holds. */
  boolean isGuessed() {
    return isGuessed;
  }

  /** True if its heading names another field, which stands for this one. */
  boolean isTakenForAnother() {
    return isTakenForAnother;
  }

  RegisterColumn guessed() {
    isGuessed = true;
    return this;
  }

  /** The same, with all that stands in it, of a field that its heading does not name. */
  RegisterColumn takenFor(String other) {
    RegisterColumn column = new RegisterColumn(other, side, head, cell);
    column.entries.addAll(entries);
    column.isTakenForAnother = true;
    return column;
  }

  /** The same, with its heading over what stands beside it. */
  RegisterColumn over(Box values) {
    return new RegisterColumn(field, side, head.union(values), cell);
  }

  void belongsTo(Side whose, boolean isSure) {
    side = whose;
    isSideSure = isSure;
  }

  List<Entry> entries() {
    return entries;
  }

  void add(Run run, double margin) {
    entries.add(new Entry(run, margin));
  }

  /** How well a run stands in this column and suits it. */
  double suits(Run run, double unit) {
    Box box = run.box();
    boolean isAmong = DittoMarks.isOne(run.ink().run().text(), field) && isAmongEntries(box);
    double apart = isAmong ? 0 : Math.abs(box.middleX() - head.middleX()) / unit;
    double overlap = isAmong ? 1 : Math.max(0, box.above(head));
    double fit = isNone() ? 0 : 0.5 * Math.min(3, Fit.of(field, run.text()));
    double ruled =
        cell.isEmpty()
            ? 0
            : box.middleX() > cell.get().left() && box.middleX() < cell.get().right() ? 2.5 : -1;
    return 2 * overlap - 0.45 * apart + fit + ruled;
  }

  /** True if it stands in line with most of what stands in the column. */
  private boolean isAmongEntries(Box box) {
    long inLine = entries.stream().filter(entry -> entry.box().above(box) > 0.5).count();
    return inLine > 0.5 * entries.size();
  }

  boolean mayHold(Run run, double unit) {
    return Math.abs(run.box().middleX() - head.middleX()) < Math.max(8 * unit, run.box().width());
  }
}
