package heddle.visualizer.history;

import heddle.model.trace.ThreadState;

/**
 * A time during which a thread could not go on.
 *
 * @param first the step after which it could not
 * @param last the last step after which it still could not
 * @param state the thread as it stood at the beginning: status, what it waits for, who holds that
 */
public record Delay(int first, int last, ThreadState state) {
  /** The thread's number. */
  public int thread() {
    return state.thread();
  }
}
