package algorithms.levels;

import algorithms.deque.ChaseLevDeque;

/** The last task of a {@link ChaseLevDeque}. */
public final class ChaseLevLastTask extends LastTask {

  /** Creates an empty deque. */
  public ChaseLevLastTask() {
    super(new ChaseLevDeque<>());
  }
}
