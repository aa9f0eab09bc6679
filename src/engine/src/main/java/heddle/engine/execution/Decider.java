package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;
import java.util.Arrays;

/** Asks the strategy, and keeps what was decided. */
final class Decider {
  private final Stage stage;
  private final RunState state;
  private final RareEvents rareEvents;
  private Strategy strategy;

  /** Whether the strategy needs no library, and so cannot be taken for the program. */
  private boolean plain;

  private int[] decisions = new int[256];
  private int count;

  Decider(Stage stage, RunState state, RareEvents rareEvents) {
    this.stage = stage;
    this.state = state;
    this.rareEvents = rareEvents;
  }

  void startAnew(Strategy newStrategy) {
    strategy = newStrategy;
    plain = newStrategy.isPlain();
    count = 0;
  }

  /**
   * Who goes next, of the first {@code n} that are enabled: a number, or what the strategy says
   * instead.
   *
   * @param running the number of the thread that took the last step if it can go on, or 0
   */
  int next(int[] enabled, int n, int running) {
    return plain ? strategy.next(enabled, n, running) : asked(enabled, n, running, false);
  }

  /** The same where the run cannot stand still. */
  int withoutPause(int[] enabled, int n, int running) {
    return asked(enabled, n, running, true);
  }

  private int asked(int[] enabled, int n, int running, boolean withoutPause) {
    stage.asks();
    try {
      return withoutPause
          ? strategy.withoutPause(enabled, n, running)
          : strategy.next(enabled, n, running);
    } catch (RuntimeException | Error e) {
      state.fault = e;
      return Strategy.ABANDON;
    } finally {
      stage.answered();
    }
  }

  /** Which of several alternatives it is to be. */
  int alternative(Alternatives kind, int alternatives) {
    int choice = ask(kind, alternatives);
    note(-1 - choice);
    return choice;
  }

  private int ask(Alternatives kind, int alternatives) {
    stage.asks();
    int choice = strategy.alternative(kind, alternatives);
    stage.answered();
    return choice;
  }

  /**
   * Whether a rare event happens to the current thread now. Only that it does is a decision of the
   * schedule, so that the many times that it does not take no room.
   */
  boolean happens(Alternatives kind) {
    if (state.current.number == 0 || !rareEvents.mayHappen(kind) || ask(kind, 2) == 0) {
      return false;
    }
    note(-2);
    rareEvents.happened(kind);
    return true;
  }

  /** Which of so many random numbers is drawn, from 0; -1 if the generator is to say. */
  int drawn(int numbers) {
    stage.asks();
    int place = strategy.drawn(numbers);
    stage.answered();
    if (place >= 0) {
      note(-Schedule.DRAWN - place);
    }
    return place;
  }

  /** A decision has been taken, in the form of {@code Schedule}. */
  void note(int decision) {
    if (state.preparing) {
      return;
    }
    if (count == decisions.length) {
      decisions = Arrays.copyOf(decisions, count * 2);
    }
    decisions[count++] = decision;
  }

  /** The choice of this thread turned out to be impossible. */
  void takeBack(int thread) {
    if (count > 0 && decisions[count - 1] == thread) {
      count--;
    }
  }

  int count() {
    return count;
  }

  int get(int i) {
    return decisions[i];
  }
}
