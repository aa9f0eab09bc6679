package guest.collections;

import heddle.engine.suite.Expect;
import java.util.PriorityQueue;

@Expect(
    reaches = {"1", "2"},
    why = "offer counts the size up in two steps")
public class SharedPriorityQueue {
  private final PriorityQueue<Integer> queue = new PriorityQueue<>();

  public void one() {
    queue.add(1);
  }

  public void two() {
    queue.add(2);
  }

  public int end() {
    return queue.size();
  }
}
