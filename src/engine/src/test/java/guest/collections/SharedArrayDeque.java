package guest.collections;

import heddle.engine.suite.Expect;
import java.util.ArrayDeque;
import java.util.Deque;

@Expect(
    reaches = {"1, 1", "1, 2", "2, 1", "1, null", "null, 1"},
    why = "both can take the same element, or find the head's place just emptied")
public class SharedArrayDeque {
  private final Deque<Integer> deque = new ArrayDeque<>();

  public void before() {
    deque.add(1);
    deque.add(2);
  }

  public Integer one() {
    return deque.poll();
  }

  public Integer two() {
    return deque.poll();
  }
}
