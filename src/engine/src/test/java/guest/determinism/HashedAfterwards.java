package guest.determinism;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    why =
        "the object is seen by whoever looks at the run long before it is asked for its hash code,"
            + " which is that of a run that nobody looks at: replays fail in the same way")
public class HashedAfterwards {
  private final Object[] objects = {new Object(), new Object(), new Object()};
  private int x;

  public void one() {
    x++;
  }

  public void two() {
    x++;
  }

  public void end() {
    int bits = 0;
    for (Object o : objects) {
      bits = bits << 2 | System.identityHashCode(o) & 3;
    }
    if (bits == 17) {
      throw new IllegalStateException("the hash codes of every run");
    }
  }
}
