package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.LinkedTransferQueue;

@Expect(reaches = "12", why = "a transfer returns when its element has been taken")
public class TransferredInOrder {
  private final LinkedTransferQueue<Integer> queue = new LinkedTransferQueue<>();

  public void one() throws InterruptedException {
    queue.transfer(1);
    queue.put(2);
  }

  public int two() throws InterruptedException {
    return 10 * queue.take() + queue.take();
  }
}
