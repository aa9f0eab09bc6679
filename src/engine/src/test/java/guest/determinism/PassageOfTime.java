package guest.determinism;

import heddle.engine.suite.Expect;
import java.time.Instant;

@Expect(executions = 10, why = "time passes as the run says")
public class PassageOfTime {
  public String one() throws InterruptedException {
    long before = System.nanoTime();
    Thread.sleep(7);
    return System.nanoTime() - before + " " + System.currentTimeMillis() + " " + Instant.now();
  }
}
