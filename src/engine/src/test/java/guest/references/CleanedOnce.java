package guest.references;

import heddle.engine.suite.Expect;
import java.lang.ref.Cleaner;

@Expect(
    reaches = "1",
    proved = true,
    why = "a cleaning action runs once, whoever asks for it first")
public class CleanedOnce {
  private int count;
  private final Object resource = new Object();
  private final Cleaner.Cleanable cleanable = Cleaner.create().register(resource, () -> count++);

  public void one() {
    cleanable.clean();
  }

  public void two() {
    cleanable.clean();
  }

  public int end() {
    return count;
  }
}
