package lianli.ocr.layout;

import java.util.Arrays;

/**
 * The assignment of rows to columns that is worth most in all (Kuhn 1955, in the form of Jonker and
 * Volgenant): each row gets at most one column, each column at most one row. A row may stay without
 * one at no cost.
 */
final class Hungarian {
  static final int NOTHING = -1;

  private final double[][] worth;
  private final int rows;
  private final int columns;
  private final double[] ofRow;
  private final double[] ofColumn;
  private final int[] rowOf;
  private int forbiddenColumn = NOTHING;
  private boolean[] forbiddenRows = {};

  /**
   * Solves it.
   *
   * @param worth of each pair; 0 or less if it must not be
   */
  Hungarian(double[][] worth) {
    this.worth = worth;
    this.rows = worth.length;
    this.columns = (rows == 0 ? 0 : worth[0].length) + rows;
    this.ofRow = new double[rows + 1];
    this.ofColumn = new double[columns + 1];
    this.rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      place(row);
    }
  }

  /** The column of each row. */
  int[] columns() {
    int[] found = new int[rows];
    Arrays.fill(found, NOTHING);
    for (int column = 1; column <= columns - rows; column++) {
      int row = rowOf[column];
      if (row > 0 && worth[row - 1][column - 1] > 0) {
        found[row - 1] = column - 1;
      }
    }
    return found;
  }

  /** What all rows are worth together. */
  private double total() {
    double sum = 0;
    for (int column = 1; column <= columns; column++) {
      sum -= rowOf[column] == 0 ? 0 : cost(rowOf[column], column);
    }
    return sum;
  }

  /**
   * What the whole would lose if neither this row nor its likes had the column that the row has.
   *
   * @param likes true of rows for which the column would mean the same
   */
  double lossWithout(int row, boolean[] likes) {
    int column = columns()[row] + 1;
    double before = total();
    double[] savedOfRow = ofRow.clone();
    double[] savedOfColumn = ofColumn.clone();
    int[] savedRowOf = rowOf.clone();
    forbiddenColumn = column;
    forbiddenRows = likes.clone();
    forbiddenRows[row] = true;
    rowOf[column] = 0;
    place(row + 1);
    double loss = before - total();
    forbiddenColumn = NOTHING;
    System.arraycopy(savedOfRow, 0, ofRow, 0, ofRow.length);
    System.arraycopy(savedOfColumn, 0, ofColumn, 0, ofColumn.length);
    System.arraycopy(savedRowOf, 0, rowOf, 0, rowOf.length);
    return loss;
  }

  private double cost(int row, int column) {
    boolean isForbidden = column == forbiddenColumn && forbiddenRows[row - 1];
    return column > columns - rows || isForbidden ? 0 : -Math.max(0, worth[row - 1][column - 1]);
  }

  private void place(int row) {
    rowOf[0] = row;
    int column = 0;
    double[] least = new double[columns + 1];
    Arrays.fill(least, Double.MAX_VALUE);
    int[] way = new int[columns + 1];
    boolean[] used = new boolean[columns + 1];
    do {
      used[column] = true;
      int current = rowOf[column];
      double step = Double.MAX_VALUE;
      int next = 0;
      for (int other = 1; other <= columns; other++) {
        if (!used[other]) {
          double reduced = cost(current, other) - ofRow[current] - ofColumn[other];
          if (reduced < least[other]) {
            least[other] = reduced;
            way[other] = column;
          }
          if (least[other] < step) {
            step = least[other];
            next = other;
          }
        }
      }
      for (int other = 0; other <= columns; other++) {
        if (used[other]) {
          ofRow[rowOf[other]] += step;
          ofColumn[other] -= step;
        } else {
          least[other] -= step;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      int before = way[column];
      rowOf[column] = rowOf[before];
      column = before;
    }
  }
}
