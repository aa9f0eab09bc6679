package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

@Expect(
    reaches = {"12", "21"},
    executions = 2_000,
    why = "items of two threads come in either order, but none is lost")
public class PublishedByTwo {
  /** Collects what it gets. */
  private static final class Collector implements Flow.Subscriber<Integer> {
    private final CountDownLatch done = new CountDownLatch(2);
    private int seen;

    @Override
    public void onSubscribe(Flow.Subscription s) {
      s.request(2);
    }

    @Override
    public void onNext(Integer item) {
      seen = 10 * seen + item;
      done.countDown();
    }

    @Override
    public void onError(Throwable e) {
      throw new AssertionError(e);
    }

    @Override
    public void onComplete() {}
  }

  private final SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
  private final Collector collector = new Collector();

  public void before() {
    publisher.subscribe(collector);
  }

  public void one() {
    publisher.submit(1);
  }

  public void two() {
    publisher.submit(2);
  }

  public int three() throws InterruptedException {
    collector.done.await();
    return collector.seen;
  }
}
