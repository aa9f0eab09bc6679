package heddle.visualizer.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Tells when the FX thread does not answer for too long, and what it did meanwhile. It asks the
 * thread again and again; where an answer takes longer than allowed, the stack is taken at once, so
 * that it shows what holds the thread up and not what comes behind it.
 */
public final class FxWatchdog implements AutoCloseable {
  /**
   * The FX thread was held up.
   *
   * @param millis how long, from the question to the answer
   * @param stack what it did when it should have answered
   */
  public record Stall(long millis, List<StackTraceElement> stack) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("the FX thread did not answer for " + millis + " ms:");
      stack.stream().limit(DEPTH).forEach(frame -> text.append("\n    at ").append(frame));
      return text.toString();
    }
  }

  private static final int DEPTH = 30;
  private static final long PAUSE_MILLIS = 5;

  private final long allowed;
  private final Consumer<List<StackTraceElement>> onOverdue;
  private final Consumer<Stall> onAnswered;
  private final List<Stall> stalls = new ArrayList<>();
  private final Thread dog =
      Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::watch);
  private Thread fx;

  /** Watches from now on; an answer may take so many milliseconds. */
  public FxWatchdog(long allowedMillis) {
    this(allowedMillis, stack -> {});
  }

  /**
   * Writes what holds the FX thread up into a file, from now on and as long as the program runs,
   * but for what a test itself does on that thread. A report and no verdict: on a machine with
   * other work to do everything takes longer.
   */
  public static void report(long allowedMillis, Path file) {
    new FxWatchdog(allowedMillis, stack -> {}, stall -> append(stall, file));
  }

  private static void append(Stall stall, Path file) {
    if (!ofTest(stall.stack())) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, stall + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Whether it was a test's own code that took the thread, to look at many pictures say. */
  static boolean ofTest(List<StackTraceElement> stack) {
    return stack.stream()
        .map(StackTraceElement::getClassName)
        .anyMatch(name -> name.endsWith("Test") || name.contains("Test$"));
  }

  /** The same, and tells of each overdue answer while it is still missing. */
  FxWatchdog(long allowedMillis, Consumer<List<StackTraceElement>> onOverdue) {
    this(allowedMillis, onOverdue, stall -> {});
  }

  private FxWatchdog(
      long allowedMillis, Consumer<List<StackTraceElement>> onOverdue, Consumer<Stall> onAnswered) {
    this.allowed = allowedMillis;
    this.onOverdue = onOverdue;
    this.onAnswered = onAnswered;
    dog.start();
  }

  private void watch() {
    try {
      while (!Thread.interrupted()) {
        ask();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it is closed
    }
  }

  private void ask() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    long asked = System.nanoTime();
    Platform.runLater(
        () -> {
          fx = Thread.currentThread();
          answered.countDown();
        });
    if (!answered.await(allowed, TimeUnit.MILLISECONDS)) {
      List<StackTraceElement> stack = fx == null ? List.of() : List.of(fx.getStackTrace());
      onOverdue.accept(stack);
      answered.await();
      Stall stall = new Stall((System.nanoTime() - asked) / 1_000_000, stack);
      synchronized (stalls) {
        stalls.add(stall);
      }
      onAnswered.accept(stall);
    }
  }

  /** What was noticed so far, in the order in which it happened. */
  public List<Stall> stalls() {
    synchronized (stalls) {
      return List.copyOf(stalls);
    }
  }

  @Override
  public void close() {
    dog.interrupt();
  }
}
