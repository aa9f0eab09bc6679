package algorithms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;

/** Threads that set off at the same moment, at full speed. */
public final class Together {

  private Together() {}

  /** What one of the threads does. */
  public interface Work<T> {
    T by(int thread) throws Exception;
  }

  /**
   * Runs the work on so many threads and waits for them all.
   *
   * @return what each thread returned, in the order of their numbers
   * @throws Exception what the first thread to fail has thrown, wrapped
   */
  public static <T> List<T> run(int threads, Work<T> work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(threads);
    List<FutureTask<T>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      Callable<T> late =
          () -> {
            start.await();
            return work.by(thread);
          };
      FutureTask<T> task = new FutureTask<>(late);
      running.add(task);
      // Daemons, so that a thread that hangs cannot keep the test's virtual machine alive.
      Thread.ofPlatform().daemon().start(task);
    }
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : running) {
      results.add(task.get());
    }
    return results;
  }
}
