package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    strategy = "random",
    executions = 500,
    keys = "\"specification\": \"itself\"",
    why = "every order of six calls has its own results")
public class SixIncrements {
  private final AtomicInteger x = new AtomicInteger();

  public int one() {
    return add();
  }

  public int two() {
    return add();
  }

  public int three() {
    return add();
  }

  public int four() {
    return add();
  }

  public int five() {
    return add();
  }

  public int six() {
    return add();
  }

  private int add() {
    return x.incrementAndGet();
  }
}
