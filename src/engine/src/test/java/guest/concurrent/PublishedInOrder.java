package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

@Expect(
    reaches = "12",
    executions = 500,
    why = "a subscriber gets the items one by one, in the order of submission")
public class PublishedInOrder {
  /** Collects what it gets. */
  private static final class Collector implements Flow.Subscriber<Integer> {
    private final CountDownLatch done = new CountDownLatch(1);
    private Flow.Subscription subscription;
    private int seen;

    @Override
    public void onSubscribe(Flow.Subscription s) {
      subscription = s;
      s.request(1);
    }

    @Override
    public void onNext(Integer item) {
      seen = 10 * seen + item;
      subscription.request(1);
    }

    @Override
    public void onError(Throwable e) {
      done.countDown();
    }

    @Override
    public void onComplete() {
      done.countDown();
    }
  }

  public int run() throws InterruptedException {
    Collector collector = new Collector();
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 4)) {
      publisher.subscribe(collector);
      publisher.submit(1);
      publisher.submit(2);
    }
    collector.done.await();
    return collector.seen;
  }
}
