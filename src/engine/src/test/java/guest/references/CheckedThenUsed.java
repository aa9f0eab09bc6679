package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.SoftReference;

@Expect(
    finds = "exception",
    why = "between the check and the use the other thread clears the reference")
public class CheckedThenUsed {
  private final SoftReference<StringBuffer> cache = new SoftReference<>(new StringBuffer("ab"));

  public void one() {
    cache.clear();
  }

  public int two() {
    return cache.get() == null ? 0 : cache.get().length();
  }
}
