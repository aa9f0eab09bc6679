package heddle.engine.strategy;

import heddle.model.trace.EventKind;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A program without a machine: each thread makes so many writes to a place of its own or shared.
 */
final class FakeProgram implements Ahead {
  private final int[] lengths;
  private final boolean shared;
  private final int[] done;

  /** Threads 1, 2 … that make so many steps each, all at one place if shared. */
  FakeProgram(boolean shared, int... lengths) {
    this.shared = shared;
    this.lengths = lengths;
    done = new int[lengths.length];
  }

  /** What is learnt from it. */
  Profile profile() {
    Profile profile = new Profile();
    profile.begin();
    for (int t = 1; t <= lengths.length; t++) {
      for (int i = 0; i < lengths[t - 1]; i++) {
        profile.step(t, (int) place(t) + 1);
      }
    }
    return profile;
  }

  /** The threads in the order of their steps in one execution. */
  String run(Sampler sampler, long execution) {
    Arrays.fill(done, 0);
    sampler.begin(execution);
    StringBuilder order = new StringBuilder();
    int current = 0;
    for (int[] enabled = enabled(); enabled.length > 0; enabled = enabled()) {
      boolean goesOn = current > 0 && kind(current) != null;
      current = sampler.next(enabled, enabled.length, goesOn ? current : 0);
      done[current - 1]++;
      order.append(current);
    }
    return order.toString();
  }

  private int[] enabled() {
    return IntStream.rangeClosed(1, lengths.length).filter(t -> kind(t) != null).toArray();
  }

  @Override
  public int threads() {
    return lengths.length + 1;
  }

  @Override
  public EventKind kind(int thread) {
    return done[thread - 1] < lengths[thread - 1] ? EventKind.WRITE : null;
  }

  @Override
  public Object target(int thread) {
    return this;
  }

  @Override
  public long place(int thread) {
    return shared ? 1 : thread;
  }

  @Override
  public int site(int thread) {
    return 100 * thread + done[thread - 1];
  }

  @Override
  public int resource(int thread) {
    return (int) place(thread) + 1;
  }
}
