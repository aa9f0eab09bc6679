package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CyclicBarrier;

@Expect(reaches = "1, 1", proved = true, why = "nobody passes the barrier before both have come")
public class BarrierInStep {
  private final CyclicBarrier barrier = new CyclicBarrier(2);
  private int x;
  private int y;

  public int one() throws Exception {
    x = 1;
    barrier.await();
    return y;
  }

  public int two() throws Exception {
    y = 1;
    barrier.await();
    return x;
  }
}
