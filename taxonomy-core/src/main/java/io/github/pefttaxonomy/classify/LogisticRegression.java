package io.github.pefttaxonomy.classify;

import com.google.common.base.Preconditions;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Logistic regression with an L2 penalty on all weights but the bias, by Newton's method
 * (iteratively reweighted least squares; Hastie, Tibshirani &amp; Friedman 2009, section 4.4.1).
 * Deterministic.
 *
 * <p>A weight that comes out on the wrong side of zero is held at zero and the others are fitted
 * again, until all that are left are on their side. That is not the constrained optimum, only close
 * to it, but needs no solver and never brings a held weight back.
 */
final class LogisticRegression {
  private static final double PENALTY = 1;
  private static final double BIAS_PENALTY = 1e-6;
  private static final int MAX_STEPS = 50;
  private static final double TOLERANCE = 1e-10;

  private final List<double[]> rows;
  private final boolean[] outcomes;
  private final int width;
  private final boolean[] held;

  /** Takes rows of equal length and what came of each. */
  LogisticRegression(List<double[]> rows, boolean[] outcomes) {
    Preconditions.checkArgument(!rows.isEmpty(), "there is nothing to fit to");
    this.rows = rows;
    this.outcomes = outcomes;
    this.width = rows.get(0).length + 1;
    this.held = new boolean[width];
  }

  /** Returns the weights of the columns, then the bias. */
  double[] fit(IntFunction<Feature.Direction> directions) {
    double[] weights = newton();
    while (holdWrongOnes(weights, directions)) {
      weights = newton();
    }
    return weights;
  }

  private boolean holdWrongOnes(double[] weights, IntFunction<Feature.Direction> directions) {
    boolean any = false;
    for (int i = 0; i < width - 1; i++) {
      if (!held[i] && !directions.apply(i).allows(weights[i])) {
        held[i] = true;
        any = true;
      }
    }
    return any;
  }

  private double[] newton() {
    double[] weights = new double[width];
    for (int step = 0; step < MAX_STEPS; step++) {
      double[] change = step(weights);
      double largest = 0;
      for (int i = 0; i < width; i++) {
        weights[i] -= change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < TOLERANCE) {
        break;
      }
    }
    return weights;
  }

  /** Returns the Newton step: the inverse of the Hessian times the gradient. */
  private double[] step(double[] weights) {
    double[][] hessian = new double[width][width];
    double[] gradient = new double[width];
    for (int row = 0; row < rows.size(); row++) {
      accumulate(row, weights, hessian, gradient);
    }
    for (int i = 0; i < width; i++) {
      double penalty = i == width - 1 ? BIAS_PENALTY : PENALTY;
      hessian[i][i] += penalty;
      gradient[i] += penalty * weights[i];
      if (held[i]) {
        Arrays.fill(hessian[i], 0);
        for (double[] line : hessian) {
          line[i] = 0;
        }
        hessian[i][i] = 1;
        gradient[i] = 0;
      }
    }
    return solve(hessian, gradient);
  }

  private void accumulate(int row, double[] weights, double[][] hessian, double[] gradient) {
    double[] values = Arrays.copyOf(rows.get(row), width);
    values[width - 1] = 1;
    double sum = 0;
    for (int i = 0; i < width; i++) {
      sum += weights[i] * values[i];
    }
    double probability = Confidence.logistic(sum);
    double residual = probability - (outcomes[row] ? 1 : 0);
    double curvature = probability * (1 - probability);
    for (int i = 0; i < width; i++) {
      gradient[i] += residual * values[i];
      for (int j = 0; j < width; j++) {
        hessian[i][j] += curvature * values[i] * values[j];
      }
    }
  }

  /** Solves a symmetric positive definite system by Gaussian elimination, in place. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int pivot = 0; pivot < size; pivot++) {
      for (int line = pivot + 1; line < size; line++) {
        double factor = matrix[line][pivot] / matrix[pivot][pivot];
        for (int column = pivot; column < size; column++) {
          matrix[line][column] -= factor * matrix[pivot][column];
        }
        right[line] -= factor * right[pivot];
      }
    }
    for (int line = size - 1; line >= 0; line--) {
      for (int column = line + 1; column < size; column++) {
        right[line] -= matrix[line][column] * right[column];
      }
      right[line] /= matrix[line][line];
    }
    return right;
  }
}
