package guest.outcomes;

import java.util.concurrent.atomic.AtomicInteger;

/** One thread breaks an invariant, the other throws: in the same run, or in one of their own. */
public class TwoFaults {
  private final AtomicInteger turn = new AtomicInteger();
  private volatile boolean broken;

  /** Breaks the invariant for good. */
  public void breaks() {
    broken = true;
  }

  /** Throws, having looked whether the invariant is broken. */
  public void fails() {
    throw new IllegalStateException(broken ? "broken" : "whole");
  }

  /** Breaks the invariant if it comes first. */
  public void breaksIfFirst() {
    if (turn.compareAndSet(0, 1)) {
      broken = true;
    }
  }

  /** Throws if it comes first. */
  public void failsIfFirst() {
    if (turn.compareAndSet(0, 2)) {
      throw new IllegalStateException("out of turn");
    }
  }

  /** Must always hold. */
  public boolean whole() {
    return !broken;
  }
}
