package guest.determinism;

import heddle.engine.suite.Expect;
import java.util.List;
import java.util.concurrent.TimeUnit;

@Expect(
    executions = 10,
    why = "what objects, enum constants and threads say of themselves is the run's own")
public class TextOfObjects {
  public String one() {
    Object object = new Object();
    Thread thread = new Thread(() -> {});
    return object
        + " "
        + System.identityHashCode(thread)
        + " "
        + thread
        + " "
        + Thread.ofVirtual().unstarted(() -> {}).threadId()
        + " "
        + List.of(TimeUnit.DAYS, TimeUnit.HOURS).hashCode()
        + " "
        + new int[0];
  }
}
