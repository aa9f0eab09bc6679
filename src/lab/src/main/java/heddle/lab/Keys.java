package heddle.lab;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A thread's stream of random operations on random keys, the same in every run. */
@State(Scope.Thread)
public abstract class Keys {
  /** How many of a hundred operations change nothing. */
  @Param("80")
  public int reads;

  private Integer[] keys;
  private long state;
  private int choice;

  /** How many keys there are. */
  abstract int size();

  /** Begins the stream of this thread. */
  @Setup
  public void seed(ThreadParams thread) {
    state = 0x9E3779B97F4A7C15L * (thread.getThreadIndex() + 1);
    keys = new Integer[size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i;
    }
  }

  /** The next key, an object that was made before (xorshift, Marsaglia 2003). */
  final Integer next() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    int number = (int) (state >>> 33);
    choice = number / keys.length % 100 - reads;
    return keys[number % keys.length];
  }

  /** Whether the operation on the key is one that changes nothing. */
  final boolean reads() {
    return choice < 0;
  }

  /** Of those that change something, whether it puts the key in rather than takes it out. */
  final boolean adds() {
    return (choice & 1) == 0;
  }
}
