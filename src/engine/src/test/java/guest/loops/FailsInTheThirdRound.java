package guest.loops;

import heddle.engine.suite.Expect;

/** Whoever has looked three times in vain gives up with an exception. */
@Expect(finds = "exception", why = "the write may come behind the third look")
public class FailsInTheThirdRound {
  private volatile boolean set;

  public void one() {
    int looks = 0;
    while (!set) {
      if (++looks == 3) {
        throw new IllegalStateException("looked three times");
      }
    }
  }

  public void two() {
    set = true;
  }
}
