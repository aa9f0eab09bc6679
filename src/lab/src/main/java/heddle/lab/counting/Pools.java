package heddle.lab.counting;

import java.util.function.IntSupplier;

/**
 * The pool that is being measured, if it is one: where there are workers and a queue to look at.
 */
public final class Pools {
  private static volatile IntSupplier queue;

  private Pools() {}

  /**
   * Has the length of a pool's queue looked at while attempts and waits are counted.
   *
   * @param length asked again and again from a thread of its own
   */
  public static void watch(IntSupplier length) {
    queue = length;
  }

  /** The length of the queue that is watched, or null. */
  static IntSupplier watched() {
    return queue;
  }
}
