package algorithms.levels;

import algorithms.stealing.BrokenCountedDeque;

/** The last task of a {@link BrokenCountedDeque}: both may go away without it. */
public final class BrokenCountedTask extends LastTask {

  /** Creates an empty deque. */
  public BrokenCountedTask() {
    super(new BrokenCountedDeque<>());
  }
}
