package algorithms.levels;

import algorithms.deque.StealingDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** The last task of a deque, wanted by its owner and by a thief: it must be run once. */
abstract class LastTask {

  private final StealingDeque<Integer> deque;
  private final AtomicInteger runs = new AtomicInteger();

  LastTask(StealingDeque<Integer> deque) {
    this.deque = deque;
  }

  /** The owner pushes the task. */
  public final void push() {
    deque.push(1);
  }

  /** The owner takes what it pushed last, and runs it. */
  public final void own() {
    run(deque.pop());
  }

  /** A thief takes what was pushed first, and runs it. */
  public final void steal() {
    run(deque.steal());
  }

  private void run(Integer task) {
    if (task != null) {
      runs.incrementAndGet();
    }
  }

  /**
   * Returns how often a task was run.
   *
   * @return at most as many as were pushed
   */
  public final int runs() {
    return runs.get();
  }
}
