package guest.library;

import heddle.engine.suite.Expect;
import java.lang.ref.ReferenceQueue;

@Expect(finds = "deadlock", why = "the queue stays empty")
public class NobodyEnqueues {
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

  public void one() throws InterruptedException {
    queue.remove();
  }
}
