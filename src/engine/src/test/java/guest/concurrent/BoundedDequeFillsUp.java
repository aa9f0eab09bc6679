package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.LinkedBlockingDeque;

@Expect(finds = "deadlock", why = "the second element has no room, and nobody takes the first")
public class BoundedDequeFillsUp {
  private final LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(1);

  public void one() throws InterruptedException {
    deque.putFirst(1);
  }

  public void two() throws InterruptedException {
    deque.putLast(2);
  }
}
