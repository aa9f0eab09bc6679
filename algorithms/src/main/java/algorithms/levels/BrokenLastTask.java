package algorithms.levels;

import algorithms.deque.BrokenLastTaskDeque;

/** The last task of a {@link BrokenLastTaskDeque}: it may be run twice. */
public final class BrokenLastTask extends LastTask {

  /** Creates an empty deque. */
  public BrokenLastTask() {
    super(new BrokenLastTaskDeque<>());
  }
}
