package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentLinkedDeque;

@Expect(
    reaches = {"7, 0", "0, 7"},
    proved = true,
    why = "the only element goes to one of those who look at the two ends")
public class DequeFromBothEnds {
  private final ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();

  public void before() {
    deque.add(7);
  }

  private static int known(Integer polled) {
    return polled == null ? 0 : polled;
  }

  public int one() {
    return known(deque.pollFirst());
  }

  public int two() {
    return known(deque.pollLast());
  }
}
