package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.LinkedBlockingDeque;

@Expect(
    reaches = {"12", "21"},
    executions = 1_000,
    why = "who puts waits until the first element has been taken")
public class BoundedDequeIsEmptied {
  private final LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(1);

  public void one() throws InterruptedException {
    deque.putFirst(1);
  }

  public void two() throws InterruptedException {
    deque.putLast(2);
  }

  public int three() throws InterruptedException {
    return deque.takeLast() * 10 + deque.takeFirst();
  }
}
