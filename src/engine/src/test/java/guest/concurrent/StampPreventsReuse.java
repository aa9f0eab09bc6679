package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicStampedReference;

@Expect(
    reaches = {"false, true", "true, false"},
    proved = true,
    why = "a reference that has gone and come back has another stamp")
public class StampPreventsReuse {
  private static final String A = "a";
  private static final String B = "b";
  private final AtomicStampedReference<String> reference = new AtomicStampedReference<>(A, 0);

  public boolean one() {
    return reference.compareAndSet(A, B, 0, 1);
  }

  public boolean two() {
    boolean away = reference.compareAndSet(A, B, 0, 1);
    return away && reference.compareAndSet(B, A, 1, 2);
  }
}
