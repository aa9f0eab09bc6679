package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

@Expect(
    reaches = {"\"pp\"", "\"ib\""},
    why = "an interrupted party breaks the barrier for the other one, unless both had come before")
public class BrokenBarrier {
  private final CyclicBarrier barrier = new CyclicBarrier(2);

  public String run() throws InterruptedException {
    String[] seen = new String[2];
    Thread first = new Thread(() -> seen[0] = await());
    Thread second = new Thread(() -> seen[1] = await());
    first.start();
    second.start();
    first.interrupt();
    first.join();
    second.join();
    return seen[0] + seen[1];
  }

  private String await() {
    try {
      barrier.await();
      return "p";
    } catch (InterruptedException e) {
      return "i";
    } catch (BrokenBarrierException e) {
      return "b";
    }
  }
}
