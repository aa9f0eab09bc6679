package heddle.client;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Carries out tasks one after the other on a thread of its own. */
final class OneByOne implements AutoCloseable {
  private final ExecutorService thread;

  OneByOne(String name) {
    thread =
        Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
  }

  /** The future completes on the thread, and fails with what the task throws. */
  <T> CompletableFuture<T> submit(Callable<T> task) {
    CompletableFuture<T> future = new CompletableFuture<>();
    try {
      thread.execute(() -> complete(future, task));
    } catch (RejectedExecutionException e) {
      future.cancel(false);
    }
    return future;
  }

  private static <T> void complete(CompletableFuture<T> future, Callable<T> task) {
    try {
      future.complete(task.call());
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  /** Lets no more tasks in; those that wait are still carried out. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
