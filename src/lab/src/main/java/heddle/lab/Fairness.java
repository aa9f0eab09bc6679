package heddle.lab;

import java.util.List;

/** How evenly threads get on. */
final class Fairness {
  private Fairness() {}

  /**
   * Jain's index: 1 if all are equal, 1/n if one of n has everything.
   *
   * @param shares what each thread got, not negative
   */
  static double jain(List<Double> shares) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    double squares = shares.stream().mapToDouble(x -> x * x).sum();
    return sum * sum / (shares.size() * squares);
  }
}
