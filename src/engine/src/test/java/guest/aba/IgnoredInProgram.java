package guest.aba;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    reaches = {"11", "1"},
    proved = true,
    why = "there is no object under study, but the location ends alike, and all that is printed")
public class IgnoredInProgram {
  public static int run() throws InterruptedException {
    AtomicInteger top = new AtomicInteger(1);
    AtomicInteger hint = new AtomicInteger();
    Thread one =
        new Thread(
            () -> {
              int seen;
              int ignored;
              do {
                seen = top.get();
                ignored = hint.get();
              } while (!top.compareAndSet(seen, 11));
            });
    Thread two =
        new Thread(
            () -> {
              top.set(2);
              hint.set(5);
              top.set(1);
            });
    one.start();
    two.start();
    one.join();
    two.join();
    return top.get();
  }
}
