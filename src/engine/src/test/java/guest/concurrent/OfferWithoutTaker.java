package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.SynchronousQueue;

@Expect(reaches = "false, false", proved = true, why = "an offer succeeds only if somebody waits")
public class OfferWithoutTaker {
  private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();

  public boolean one() {
    return queue.offer(1);
  }

  public boolean two() {
    return queue.poll() != null;
  }
}
