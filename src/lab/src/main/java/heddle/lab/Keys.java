package heddle.lab;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread's stream of random numbers, the same in every run. */
@State(Scope.Thread)
public class Keys {
  private long state;

  /** Begins the stream of this thread. */
  @Setup
  public void seed(ThreadParams thread) {
    state = 0x9E3779B97F4A7C15L * (thread.getThreadIndex() + 1);
  }

  /** The next number, from 0 to 2<sup>31</sup> - 1 (xorshift, Marsaglia 2003). */
  int next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (state >>> 33);
  }

  /** The numbers from 0, as objects that are made once. */
  static Integer[] boxed(int count) {
    Integer[] keys = new Integer[count];
    for (int i = 0; i < count; i++) {
      keys[i] = i;
    }
    return keys;
  }
}
