package heddle.engine.explore;

import heddle.engine.explore.reduction.Probe;
import heddle.engine.explore.reduction.Reduction;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import java.util.Set;

/** Which executions a search runs, and when there are no more. */
interface Exploration {
  /** The strategy of the next execution. */
  Strategy begin();

  /** The number of the last execution, from 1: whoever runs it, it is the same. */
  long number();

  /** The number that the next execution will have. */
  default long upcoming() {
    return number() + 1;
  }

  /** After an execution: whether there is another one to run. */
  boolean goOn();

  /** Whether the last execution is not to be counted, since an equivalent one is or was. */
  boolean redundant();

  /** What kept it from being complete, or null. */
  String obstacle();

  /** Whether the executions so far do not count, since they have to be made again. */
  default boolean startsAnew() {
    return false;
  }

  /** Whether it only makes sense once everything but rare events has been seen. */
  default boolean followsUp() {
    return false;
  }

  /** Rare events that could have happened and that it never let happen. */
  default Set<Alternatives> withheld() {
    return Set.of();
  }

  /** Executions within so narrow a bound it has all run; -1 if it does not go by bounds. */
  default int bound() {
    return -1;
  }

  /**
   * All executions in which no loop goes round more often than this it has run; 0 if it does not go
   * by that, or not yet.
   */
  default int rounds() {
    return 0;
  }

  /** Whether it ends where an execution is given up at the limit of steps: another one goes on. */
  default boolean givesWay() {
    return false;
  }

  /** Whether there are executions that it was told to leave out. */
  default boolean leavesOut() {
    return false;
  }

  /** The reduction that it goes by, or null. */
  default Reduction reduction() {
    return null;
  }

  /** What estimates how many executions there are, or null. */
  default Probe probe() {
    return null;
  }

  /** Its name in reports. */
  String name();

  /** The name of an exhaustive search. */
  static String exhaustive(boolean rareEvents) {
    return rareEvents ? "some with them" : "exhaustive";
  }
}
