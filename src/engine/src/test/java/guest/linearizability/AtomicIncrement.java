package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"1, 2", "2, 1"},
    keys = "\"specification\": \"itself\"",
    executions = 2_000,
    proved = true,
    why = "each order of the calls has its own results")
public class AtomicIncrement {
  private final AtomicInteger x = new AtomicInteger();

  public int one() {
    return x.incrementAndGet();
  }

  public int two() {
    return x.incrementAndGet();
  }
}
