package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.SoftReference;

@Expect(
    reaches = {"0", "2"},
    why = "what has been read once is kept by the variable")
public class ReadOnce {
  private final SoftReference<StringBuffer> cache = new SoftReference<>(new StringBuffer("ab"));

  public void one() {
    cache.clear();
  }

  public int two() {
    StringBuffer text = cache.get();
    return text == null ? 0 : text.length();
  }
}
