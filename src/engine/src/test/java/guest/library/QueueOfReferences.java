package guest.library;

import heddle.engine.suite.Expect;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

@Expect(reaches = "true", why = "remove waits for what the other thread enqueues")
public class QueueOfReferences {
  private final Object kept = new Object();
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();
  private final WeakReference<Object> reference = new WeakReference<>(kept, queue);

  public void one() {
    reference.enqueue();
  }

  public boolean two() throws InterruptedException {
    return queue.remove() == reference;
  }
}
