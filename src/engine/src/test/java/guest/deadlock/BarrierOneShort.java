package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.CyclicBarrier;

@Expect(finds = "deadlock", why = "three are to come and there are two")
public class BarrierOneShort {
  private final CyclicBarrier barrier = new CyclicBarrier(3);

  public void one() throws Exception {
    barrier.await();
  }

  public void two() throws Exception {
    barrier.await();
  }
}
