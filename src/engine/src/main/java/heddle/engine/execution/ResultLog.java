package heddle.engine.execution;

import java.util.Arrays;

/**
 * What a person who steps through a run is told besides its events, in the order in which it
 * happened: what methods of the program returned, if they made a step (nobody sees the others
 * begin), and which random numbers were drawn. No collection: those are rewritten like the
 * program's.
 */
public final class ResultLog {
  /**
   * The end of a method, or a random number.
   *
   * @param thread whose
   * @param step the step in which it returned, or drew it
   * @param method {@code Class.method}, the class by its binary name; null for a random number
   * @param value the result or the number; primitives are boxed
   * @param origin the least number that might have been drawn
   * @param bound the least that is too great
   */
  public record Result(int thread, int step, String method, Object value, int origin, int bound) {}

  private Result[] results = new Result[0];
  private int size;

  void startAnew() {
    Arrays.fill(results, 0, size, null);
    size = 0;
  }

  void add(Result result) {
    if (size == results.length) {
      results = Arrays.copyOf(results, Math.max(16, size * 2));
    }
    results[size++] = result;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** One of them. */
  public Result get(int index) {
    return results[index];
  }
}
