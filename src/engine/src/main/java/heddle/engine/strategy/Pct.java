package heddle.engine.strategy;

import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte, "A randomized
 * scheduler with probabilistic guarantees of finding bugs", ASPLOS 2010): threads get random
 * priorities and the highest one that can goes; at {@code depth - 1} steps drawn beforehand the
 * running thread gets one below all others.
 *
 * <p>Guarantee: a bug of depth d, one that shows whenever d pairs of steps come in a certain order,
 * is found by each execution with a probability of at least 1 / (n · k^(d-1)), for a program of n
 * threads and at most k steps. Here n and k are those of the {@link Profile}.
 *
 * <p>Deviations: in every second execution, a thread that is going to start another one goes first,
 * so that a program that starts its threads itself has them all before they run; these do not count
 * for the guarantee. And a thread that yields, or that goes on for more steps than the longest
 * known execution had, gets the lowest priority, so that one that spins does not keep the others
 * from what it waits for; the guarantee holds where neither happens.
 */
public final class Pct implements Sampler {
  /** Most known bugs have a depth of at most three. */
  public static final int USUAL_DEPTH = 3;

  /** A guarantee of less says nothing. */
  private static final double LEAST_PERCENT = 1;

  private static final long UNKNOWN = Long.MIN_VALUE;

  private final Dice dice;
  private final Ahead ahead;
  private final Profile profile;
  private final int[] changes;
  private long[] priorities = new long[16];
  private int steps;
  private long lowest;
  private int stretch;
  private int last;
  private long executions;
  private boolean startersFirst;

  /** Draws executions that find bugs of this depth, which is at least 1. */
  public Pct(long seed, int depth, Ahead ahead, Profile profile) {
    dice = new Dice(seed ^ 0x1F83D9ABFB41BD6BL);
    changes = new int[depth - 1];
    this.ahead = ahead;
    this.profile = profile;
  }

  @Override
  public void begin(long execution) {
    executions += execution % 2;
    dice.begin(execution);
    Arrays.fill(priorities, UNKNOWN);
    for (int i = 0; i < changes.length; i++) {
      changes[i] = 1 + dice.below(profile.steps());
    }
    steps = 0;
    lowest = -changes.length;
    stretch = 0;
    last = 0;
    startersFirst = execution % 2 == 0;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    steps++;
    int highest = highest(enabled, count);
    int starter = startersFirst ? starter(enabled, count) : 0;
    if (starter > 0) {
      return starter;
    }
    for (int i = 0; i < changes.length; i++) {
      if (changes[i] == steps) {
        priorities[highest] = i - changes.length;
        highest = highest(enabled, count);
      }
    }
    stretch = highest == last ? stretch + 1 : 0;
    if (ahead.kind(highest) == EventKind.YIELD || stretch > profile.steps()) {
      priorities[highest] = --lowest;
      stretch = 0;
    }
    last = highest;
    return highest;
  }

  /** Who is going to start the next thread, if there is one and it can go; or 0. */
  private int starter(int[] enabled, int count) {
    int starter = profile.starter(ahead.threads());
    for (int i = 0; i < count; i++) {
      if (enabled[i] == starter) {
        return starter;
      }
    }
    return 0;
  }

  private int highest(int[] enabled, int count) {
    int highest = enabled[0];
    for (int i = 0; i < count; i++) {
      if (priority(enabled[i]) > priority(highest)) {
        highest = enabled[i];
      }
    }
    return highest;
  }

  private long priority(int thread) {
    while (thread >= priorities.length) {
      int before = priorities.length;
      priorities = Arrays.copyOf(priorities, before * 2);
      Arrays.fill(priorities, before, before * 2, UNKNOWN);
    }
    if (priorities[thread] == UNKNOWN) {
      // Independent draws put the threads into each order equally often.
      priorities[thread] = dice.priority();
    }
    return priorities[thread];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }

  /** How likely a bug of the depth has been found by now, if there is one; from 0 to 1. */
  double likelihood() {
    double each = 1 / (profile.threads() * Math.pow(profile.steps(), changes.length));
    return -Math.expm1(executions * Math.log1p(-each));
  }

  @Override
  public String name() {
    double percent = Math.floor(likelihood() * 1000) / 10;
    String guarantee =
        percent < LEAST_PERCENT
            ? ""
            : " (such a failure, in %d steps of %d threads, is found with a probability of at least %s %%)"
                .formatted(profile.steps(), profile.threads(), percent);
    return "pct of depth " + (changes.length + 1) + guarantee;
  }
}
