package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    finds = "not-linearizable",
    strategy = "random",
    executions = 500,
    keys = "\"specification\": \"itself\"",
    why = "of six calls two may return the same, which no order of them explains")
public class LostAmongSix {
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
    int seen = x.get();
    x.set(seen + 1);
    return seen + 1;
  }
}
