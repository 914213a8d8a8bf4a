package lianli.ocr.onnx;

/** Systems of linear equations whose matrix is symmetric and positive. */
final class Symmetric {
  private final double[][] lower;

  /**
   * Splits a matrix (Cholesky).
   *
   * @throws IllegalArgumentException if it is not positive
   */
  Symmetric(double[][] matrix) {
    int size = matrix.length;
    lower = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int i = 0; i < column; i++) {
          rest -= lower[row][i] * lower[column][i];
        }
        if (row == column && rest <= 0) {
          throw new IllegalArgumentException("the matrix is not positive");
        }
        lower[row][column] = row == column ? Math.sqrt(rest) : rest / lower[column][column];
      }
    }
  }

  /** What the matrix makes this of. */
  double[] solve(double[] right) {
    double[] solved = right.clone();
    for (int row = 0; row < solved.length; row++) {
      for (int i = 0; i < row; i++) {
        solved[row] -= lower[row][i] * solved[i];
      }
      solved[row] /= lower[row][row];
    }
    for (int row = solved.length - 1; row >= 0; row--) {
      for (int i = row + 1; i < solved.length; i++) {
        solved[row] -= lower[i][row] * solved[i];
      }
      solved[row] /= lower[row][row];
    }
    return solved;
  }
}
