package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

@Expect(
    reaches = "true, true, 1",
    proved = true,
    why = "whether the collector clears a reference nobody decides, so it never does")
public class NeverCollected {
  private final WeakReference<Object> weak = new WeakReference<>(new Object());
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private final PhantomReference<Object> phantom = new PhantomReference<>(new Object(), queue);
  private final Map<Object, String> map = new WeakHashMap<>(Map.of(new Object(), "value"));

  public boolean one() {
    collect();
    return weak.get() != null;
  }

  public boolean two() {
    return queue.poll() == null && !phantom.refersTo(null);
  }

  public int end() {
    collect();
    return map.size();
  }

  /** Enough garbage for the collector, whatever becomes of the request. */
  private static void collect() {
    int length = 0;
    for (int i = 0; i < 50; i++) {
      length += new byte[1 << 20].length;
    }
    System.gc();
    Runtime.getRuntime().gc();
    if (length != 50 << 20) {
      throw new AssertionError();
    }
  }
}
