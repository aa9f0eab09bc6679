package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentLinkedDeque;

@Expect(finds = "exception", why = "who finds an element may not be the one who takes it")
public class DequeLookThenTake {
  private final ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();

  public void before() {
    deque.add(7);
  }

  private void take() {
    if (!deque.isEmpty()) {
      deque.removeFirst();
    }
  }

  public void one() {
    take();
  }

  public void two() {
    take();
  }
}
