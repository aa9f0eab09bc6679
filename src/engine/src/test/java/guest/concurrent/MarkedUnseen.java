package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicMarkableReference;

@Expect(
    reaches = {"true, true", "true, false", "false, true"},
    proved = true,
    why = "to look at the mark and then set it are two operations")
public class MarkedUnseen {
  private static final String NODE = "node";
  private final AtomicMarkableReference<String> next = new AtomicMarkableReference<>(NODE, false);

  private boolean mark() {
    if (next.isMarked()) {
      return false;
    }
    next.set(NODE, true);
    return true;
  }

  public boolean one() {
    return mark();
  }

  public boolean two() {
    return mark();
  }
}
