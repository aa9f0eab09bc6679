package heddle.engine.execution;

import java.util.Arrays;

/**
 * Where closed calls of the library went on because code of the program that they had called back
 * had returned to them: a worker of a pool sets the result of its task within the last step of the
 * task. What the library does then is a part of that step.
 */
public final class Callbacks {
  private int[] steps = new int[16];
  private Object[] targets = new Object[16];
  private int count;

  void startAnew() {
    Arrays.fill(targets, 0, count, null);
    count = 0;
  }

  /** In this step a call went on that had been made on this object, or on a class. */
  void returned(int step, Object target) {
    if (count > 0 && steps[count - 1] == step && targets[count - 1] == target) {
      return;
    }
    if (count == steps.length) {
      steps = Arrays.copyOf(steps, count * 2);
      targets = Arrays.copyOf(targets, count * 2);
    }
    steps[count] = step;
    targets[count++] = target;
  }

  /** How often that was so. */
  public int count() {
    return count;
  }

  /** In which step, in the order in which it was so. */
  public int step(int i) {
    return steps[i];
  }

  /** The object of the call, or null if it was that of a class. */
  public Object target(int i) {
    return targets[i];
  }
}
