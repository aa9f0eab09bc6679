package heddle.engine.explore;

import heddle.engine.execution.Execution;
import heddle.engine.explore.reduction.Reduction;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.RandomWalk;
import heddle.engine.strategy.Strategy;
import java.util.Set;

/** Which executions a search runs, and when there are no more. */
interface Exploration {
  /** The strategy of the next execution, whose number is given. */
  Strategy begin(long execution);

  /** After an execution: whether there is another one to run. */
  boolean goOn();

  /** Whether the last execution was given up because an equivalent one has been run. */
  boolean redundant();

  /** What kept it from being complete, or null. */
  String obstacle();

  /** Rare events that could have happened and that it never let happen. */
  default Set<Alternatives> withheld() {
    return Set.of();
  }

  /** Its name in reports. */
  String name();

  /** Random walks: there is always another one. */
  static Exploration random(long seed) {
    RandomWalk walk = new RandomWalk(seed);
    return new Exploration() {
      @Override
      public Strategy begin(long execution) {
        walk.begin(execution);
        return walk;
      }

      @Override
      public boolean goOn() {
        return true;
      }

      @Override
      public boolean redundant() {
        return false;
      }

      @Override
      public String obstacle() {
        return null;
      }

      @Override
      public String name() {
        return "random";
      }
    };
  }

  /** One execution of each class of equivalent ones. */
  static Exploration reduced(Execution run) {
    Reduction reduction = new Reduction(run);
    return new Exploration() {
      @Override
      public Strategy begin(long execution) {
        reduction.begin();
        return reduction;
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
      public Set<Alternatives> withheld() {
        return reduction.withheld();
      }

      @Override
      public String name() {
        return "exhaustive";
      }
    };
  }
}
