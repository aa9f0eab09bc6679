package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicMarkableReference;

@Expect(
    reaches = {"true, false", "false, true"},
    proved = true,
    why = "only one of two threads sets the mark")
public class MarkedOnce {
  private static final String NODE = "node";
  private final AtomicMarkableReference<String> next = new AtomicMarkableReference<>(NODE, false);

  public boolean one() {
    return next.compareAndSet(NODE, NODE, false, true);
  }

  public boolean two() {
    return next.compareAndSet(NODE, NODE, false, true);
  }
}
