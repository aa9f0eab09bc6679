package guest.choices;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(reaches = "true, 1", why = "a strong one fails only if it finds another value")
public class StrongCasOnce {
  private final AtomicInteger x = new AtomicInteger();

  public boolean one() {
    return x.compareAndSet(0, 1);
  }

  public int end() {
    return x.get();
  }
}
