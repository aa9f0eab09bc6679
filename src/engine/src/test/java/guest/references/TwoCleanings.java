package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.Cleaner;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "two cleaning actions run in two threads and increment without a lock")
public class TwoCleanings {
  private static final Cleaner CLEANER = Cleaner.create();
  private int count;
  private final Object resource = new Object();
  private final Cleaner.Cleanable first = CLEANER.register(resource, () -> count++);
  private final Cleaner.Cleanable second = CLEANER.register(resource, () -> count++);

  public void one() {
    first.clean();
  }

  public void two() {
    second.clean();
  }

  public int end() {
    return count;
  }
}
