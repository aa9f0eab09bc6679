package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

@Expect(reaches = "true", why = "take waits for the delay, whose end is a matter of virtual time")
public class DelayedElement {
  /** Becomes available after some time. */
  private record Late(long at) implements Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(at, ((Late) other).at);
    }
  }

  private final DelayQueue<Late> queue = new DelayQueue<>();

  public void one() {
    queue.add(new Late(System.nanoTime() + 1_000_000));
  }

  public boolean two() throws InterruptedException {
    return queue.take().at() <= System.nanoTime();
  }
}
