package guest.aba;

import heddle.engine.suite.Expect;
import java.util.concurrent.atomic.AtomicInteger;

@Expect(
    finds = "aba",
    strategy = "exhaustive",
    why = "the run in which the compare-and-set fails prints 5, this one 0")
public class PrintedInProgram {
  public static void run() throws InterruptedException {
    AtomicInteger top = new AtomicInteger(1);
    AtomicInteger hint = new AtomicInteger();
    Thread one =
        new Thread(
            () -> {
              int seen;
              int used;
              do {
                seen = top.get();
                used = hint.get();
              } while (!top.compareAndSet(seen, 11));
              System.out.println(used);
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
  }
}
