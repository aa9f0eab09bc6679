package guest.threads;

import heddle.engine.suite.Expect;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

@Expect(
    reaches = {"\"pool-1-thread-1 pool-2-thread-1 ForkJoinPool-1-worker-1 Timer-0 Thread-1\""},
    executions = 1_000,
    strategy = "random",
    why = "pools, timers and threads are numbered alike in every execution")
public class NamesOfPools {
  private volatile String timed;

  public String run() throws Exception {
    ExecutorService first = Executors.newFixedThreadPool(1);
    ExecutorService second = Executors.newFixedThreadPool(1);
    ForkJoinPool forkJoin = new ForkJoinPool(1);
    String names =
        first.submit(NamesOfPools::own).get()
            + " "
            + second.submit(NamesOfPools::own).get()
            + " "
            + forkJoin.submit(NamesOfPools::own).get();
    CompletableFuture<String> ticked = new CompletableFuture<>();
    Timer timer = new Timer();
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            ticked.complete(own());
          }
        },
        5);
    names += " " + ticked.get() + " " + new Thread(() -> {}).getName();
    timer.cancel();
    first.shutdown();
    second.shutdown();
    forkJoin.shutdown();
    return names;
  }

  private static String own() {
    return Thread.currentThread().getName();
  }
}
