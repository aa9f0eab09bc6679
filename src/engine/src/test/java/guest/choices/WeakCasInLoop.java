package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(reaches = "2", why = "a loop tries again, so that no increment is lost")
public class WeakCasInLoop {
  private final AtomicInteger x = new AtomicInteger();

  public void one() {
    add();
  }

  public void two() {
    add();
  }

  private void add() {
    int seen;
    do {
      seen = x.get();
    } while (!x.weakCompareAndSetVolatile(seen, seen + 1));
  }

  public int end() {
    return x.get();
  }
}
