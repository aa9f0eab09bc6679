package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "what is done to an element after put races with who takes it")
public class ChangedAfterPut {
  private final ArrayBlockingQueue<int[]> queue = new ArrayBlockingQueue<>(1);

  public void one() throws InterruptedException {
    int[] box = new int[1];
    queue.put(box);
    box[0] = 1;
  }

  public int two() throws InterruptedException {
    return queue.take()[0];
  }
}
