package heddle.visualizer;

import heddle.visualizer.speed.FxWatchdog;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** The FX thread in tests: started when it is first needed, and there until the JVM ends. */
public final class Fx {
  /** What holds the FX thread up longer is written into a file. */
  private static final long ALLOWED_MILLIS = 50;

  static {
    CountDownLatch started = new CountDownLatch(1);
    // No lambda: its body would wait on the FX thread for this very initializer.
    Platform.startup(started::countDown);
    try {
      started.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Platform.setImplicitExit(false);
    FxWatchdog.report(ALLOWED_MILLIS, Path.of("target", "fx-stalls.txt"));
  }

  private Fx() {}

  /** Does this on the FX thread and waits for it; what it throws comes out here. */
  public static void run(Runnable action) {
    call(
        () -> {
          action.run();
          return null;
        });
  }

  /** The result of this, found on the FX thread, which may be the one that asks. */
  public static <T> T call(Callable<T> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Runnable ask =
        () -> {
          try {
            answer.complete(question.call());
          } catch (Throwable e) {
            answer.completeExceptionally(e);
          }
        };
    if (Platform.isFxApplicationThread()) {
      ask.run();
    } else {
      Platform.runLater(ask);
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
