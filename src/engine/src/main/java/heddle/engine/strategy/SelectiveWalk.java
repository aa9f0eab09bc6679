package heddle.engine.strategy;

import java.util.Arrays;

/**
 * The selectively uniform random walk (Zhao, Wolff, Mathur, Roychoudhury, "Selectively uniform
 * concurrency testing", ASPLOS 2025): in each execution one shared resource is of interest, or all
 * of them. Who touches it next is drawn in proportion to how often each thread is still going to,
 * so that, where the {@link Profile} is right and nobody blocks, all orders of these steps are
 * equally likely; the other steps are scheduled uniformly around them.
 *
 * <p>Threads that are not started yet count for the one that is going to start them.
 */
public final class SelectiveWalk implements Sampler {
  private final Dice dice;
  private final Ahead ahead;
  private final Profile profile;
  private int interest;
  private int[] remaining = new int[16];
  private int[] weights = new int[16];
  private int[] candidates = new int[16];
  private int intended;

  /** Draws executions of what stands ahead, weighed by the profile. */
  public SelectiveWalk(long seed, Ahead ahead, Profile profile) {
    dice = new Dice(seed ^ 0x3C6EF372FE94F82BL);
    this.ahead = ahead;
    this.profile = profile;
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    int which = dice.below(1 + profile.shared());
    interest = which == 0 ? Profile.ANYTHING : profile.shared(which - 1);
    room(profile.threads() + 1);
    for (int t = 0; t < remaining.length; t++) {
      remaining[t] = profile.count(t, interest);
    }
    intended = 0;
  }

  @Override
  public String name() {
    return "surw";
  }

  private void room(int threads) {
    if (threads > remaining.length) {
      remaining = Arrays.copyOf(remaining, threads * 2);
      weights = new int[threads * 2];
      candidates = new int[threads * 2];
    }
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    room(ahead.threads());
    if (intended == 0 || ahead.kind(intended) == null) {
      intended = draw(enabled, count, false);
    }
    int free = 0;
    for (int i = 0; i < count; i++) {
      if (enabled[i] == intended || !interesting(enabled[i])) {
        candidates[free++] = enabled[i];
      }
    }
    if (free == 0) {
      // Whom we wait for is blocked, and everybody else stands before an interesting step.
      intended = draw(enabled, count, true);
      candidates[free++] = intended;
    }
    int choice = candidates[dice.below(free)];
    if (interesting(choice)) {
      remaining[choice] = Math.max(0, remaining[choice] - 1);
      intended = 0;
    }
    return choice;
  }

  private boolean interesting(int thread) {
    return interest == Profile.ANYTHING || ahead.resource(thread) == interest;
  }

  /** Who makes the next interesting step: of all threads, or of those that can go. */
  private int draw(int[] enabled, int count, boolean ofEnabled) {
    weigh();
    int sum = 0;
    if (ofEnabled) {
      for (int i = 0; i < count; i++) {
        sum += weights[enabled[i]];
      }
    } else {
      for (int t = 1; t < ahead.threads(); t++) {
        sum += weights[t];
      }
    }
    if (sum == 0) {
      return enabled[dice.below(count)];
    }
    int left = dice.below(sum);
    int t = 0;
    for (int i = 0; left >= 0; i++) {
      t = ofEnabled ? enabled[i] : i + 1;
      left -= weights[t];
    }
    return t;
  }

  private void weigh() {
    int threads = ahead.threads();
    for (int t = 1; t < threads; t++) {
      weights[t] = ahead.kind(t) == null ? 0 : remaining[t];
    }
    for (int t = threads; t <= profile.threads(); t++) {
      int starter = profile.starter(t, threads);
      if (starter > 0 && ahead.kind(starter) != null) {
        weights[starter] += remaining[t];
      }
    }
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }
}
