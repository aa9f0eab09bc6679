package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.WeakReference;

@Expect(
    reaches = {"true", "false"},
    proved = true,
    why = "the reference is read before the other thread clears it, or afterwards")
public class ClearedByOther {
  private final WeakReference<Object> reference = new WeakReference<>(new Object());

  public void one() {
    reference.clear();
  }

  public boolean two() {
    return reference.get() == null;
  }
}
