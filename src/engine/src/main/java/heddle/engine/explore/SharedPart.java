package heddle.engine.explore;

import heddle.engine.explore.reduction.Reduction;
import java.util.function.Supplier;

/**
 * A part of an exhaustive search that several workers share, in the worker that explores it: says
 * when what is told, and when to hand something over.
 */
final class SharedPart {
  /** Handing over takes as long as some executions: it must be worth that. */
  private static final int LEAST = 20;

  /** How long what others can wait for is collected, in nanoseconds. */
  private static final long COLLECTED = 20_000_000;

  /** From where to go on if this worker dies is told so often, in nanoseconds. */
  private static final long SAVED_EVERY = 20_000_000;

  /** And less often where to tell it takes more than one in so many parts of the time. */
  private static final int SHARE = 50;

  private final Reduction reduction;
  private final Sharing sharing;
  private final Supplier<String> counted;
  private final boolean first;
  private int executions;
  private long told = System.nanoTime();
  private long saveAt = told + SAVED_EVERY;

  /**
   * The part that a reduction explores.
   *
   * @param counted what has been counted so far
   */
  SharedPart(Reduction reduction, Sharing sharing, Supplier<String> counted) {
    this.reduction = reduction;
    this.sharing = sharing;
    this.counted = counted;
    first = reduction.upper().none();
  }

  /** Whether it was the whole search, before others took their parts of it. */
  boolean isFirst() {
    return first;
  }

  /**
   * After an execution.
   *
   * @param more whether there is another one to run
   * @return whether to run it
   */
  boolean goesOn(boolean more) {
    if (!more || reduction.startsAnew()) {
      return false;
    }
    executions++;
    long now = System.nanoTime();
    if (executions >= LEAST && sharing.isAsked() && reduction.upper().handOver()) {
      executions = 0;
      save(now, true);
    } else if (now > saveAt) {
      save(now, false);
    } else if (reduction.upper().isWaitedFor()
        || reduction.upper().hasNews() && now - told > COLLECTED) {
      told = now;
      sharing.tell(reduction.update(null, false), false);
    }
    return true;
  }

  private void save(long now, boolean shares) {
    told = now;
    sharing.tell(reduction.update(counted.get(), true), shares);
    long done = System.nanoTime();
    saveAt = done + Math.max(SAVED_EVERY, SHARE * (done - now));
  }

  /**
   * The last update.
   *
   * @param more whether there is something left, for the search was stopped
   */
  String end(boolean more) {
    boolean left = more && !reduction.startsAnew();
    return reduction.update(counted.get(), left);
  }
}
