package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.CyclicBarrier;

@Expect(
    reaches = {"3, 3"},
    keys = "\"checks\": [\"data-race\"]",
    why = "what is done before a barrier comes before what is done behind it")
public class BarrierOrders {
  private final CyclicBarrier barrier = new CyclicBarrier(2);
  private int x;
  private int y;

  public int one() throws Exception {
    x = 1;
    barrier.await();
    return x + y;
  }

  public int two() throws Exception {
    y = 2;
    barrier.await();
    return x + y;
  }
}
