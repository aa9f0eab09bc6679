package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "put comes before the take of the element")
public class QueueHandsOver {
  private final ArrayBlockingQueue<int[]> queue = new ArrayBlockingQueue<>(1);

  public void one() throws InterruptedException {
    int[] box = new int[1];
    box[0] = 1;
    queue.put(box);
  }

  public int two() throws InterruptedException {
    return queue.take()[0];
  }
}
