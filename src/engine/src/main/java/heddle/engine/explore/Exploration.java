package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.explore.reduction.Probe;
import heddle.engine.explore.reduction.Reduction;
import heddle.engine.explore.reduction.Watched;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import java.util.Set;
import java.util.function.IntSupplier;

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

  /** One execution of each class, with an estimate that is drawn with seed 1. */
  static Exploration reduced(
      Execution run, boolean rareEvents, Watched watched, IntSupplier printed) {
    return reduced(run, rareEvents, watched, printed, 1);
  }

  /**
   * One execution of each class of equivalent ones.
   *
   * @param rareEvents whether they may happen
   * @param watched by what the runs are judged
   * @param printed how much the program has printed so far
   * @param seed of the executions that are drawn for an estimate
   */
  static Exploration reduced(
      Execution run, boolean rareEvents, Watched watched, IntSupplier printed, long seed) {
    Probe probe = new Probe(run, rareEvents, watched, printed, seed);
    Reduction reduction = new Reduction(run, rareEvents, watched, printed);
    return new Exploration() {
      private long number;

      @Override
      public Strategy begin() {
        number++;
        reduction.begin();
        return reduction;
      }

      @Override
      public long number() {
        return number;
      }

      @Override
      public boolean goOn() {
        return reduction.finished();
      }

      @Override
      public boolean redundant() {
        return reduction.redundant();
      }

      @Override
      public String obstacle() {
        return reduction.obstacle();
      }

      @Override
      public boolean startsAnew() {
        return reduction.startsAnew();
      }

      @Override
      public boolean followsUp() {
        return rareEvents;
      }

      @Override
      public Set<Alternatives> withheld() {
        return reduction.withheld();
      }

      @Override
      public Reduction reduction() {
        return reduction;
      }

      @Override
      public Probe probe() {
        return rareEvents ? null : probe;
      }

      @Override
      public String name() {
        return exhaustive(rareEvents);
      }
    };
  }
}
