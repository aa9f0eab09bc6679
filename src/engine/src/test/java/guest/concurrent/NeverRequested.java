package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

@Expect(finds = "deadlock", why = "who requests nothing gets nothing, and waits for ever")
public class NeverRequested {
  private final SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>();
  private final CountDownLatch arrived = new CountDownLatch(1);

  public void one() throws InterruptedException {
    publisher.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription s) {}

          @Override
          public void onNext(Integer item) {
            arrived.countDown();
          }

          @Override
          public void onError(Throwable e) {}

          @Override
          public void onComplete() {}
        });
    publisher.submit(1);
    arrived.await();
  }
}
