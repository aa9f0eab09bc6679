package heddle.visualizer.shell;

import com.sun.management.OperatingSystemMXBean;
import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.BadInputException;
import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.speed.FxWatchdog;
import heddle.visualizer.speed.LongRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import javafx.scene.Scene;

/**
 * How long the whole window, all its visible panes together, takes to lay out and hand over a run
 * for the first time, the next step, and a step anywhere; and what held the FX thread up for more
 * than 50 ms. A benchmark, not a test.
 */
final class WindowSpeed {
  private static final int ROUNDS = 300;
  private static final int WARM = 100;
  private static final long ALLOWED_MILLIS = 50;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private WindowSpeed() {}

  /** Measures runs of these numbers of steps, 10,000 and 1,000,000 if none is given. */
  public static void main(String[] arguments) throws IOException, BadInputException {
    int[] sizes =
        arguments.length == 0
            ? new int[] {10_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    Installation installation = Installation.current();
    try (Debugger debugger = Debugger.start(installation);
        Searcher searcher = Searcher.start(installation);
        OpenWindow window =
            new OpenWindow(
                installation,
                debugger,
                searcher,
                Files.createTempDirectory(Path.of("target"), "w"))) {
      System.out.println(
          "steps        first ms   step median/p99   anywhere median/p99   processor");
      for (int size : sizes) {
        measure(window, size);
      }
    }
    System.exit(0);
  }

  private static void measure(OpenWindow window, int size) {
    Trace trace = LongRun.of(size);
    long start = System.nanoTime();
    CompletableFuture.runAsync(() -> window.prepare(trace)).join();
    double prepared = millis(start);
    int middle = size / 2;
    double first = pulse(window, () -> window.session().viewpoint().show(trace, middle));
    Random random = new Random(1);
    go(window, WARM, i -> middle + i);
    try (FxWatchdog dog = new FxWatchdog(ALLOWED_MILLIS)) {
      long work = MACHINE.getProcessCpuTime();
      double[] next = go(window, ROUNDS, i -> middle + WARM + i);
      double[] anywhere = go(window, ROUNDS, i -> random.nextInt(size));
      double each = (MACHINE.getProcessCpuTime() - work) / 1e6 / (2 * ROUNDS);
      System.out.printf(
          "%,9d   %6.0f+%-4.0f   %8.1f / %-8.1f   %8.1f / %-8.1f   %8.1f%n",
          size,
          prepared,
          first,
          quantile(next, 0.5),
          quantile(next, 0.99),
          quantile(anywhere, 0.5),
          quantile(anywhere, 0.99),
          each);
      System.out.println(dog.stalls().size() + " stalls of more than " + ALLOWED_MILLIS + " ms");
      dog.stalls().stream().limit(5).forEach(System.out::println);
    }
  }

  private static double[] go(OpenWindow window, int rounds, IntUnaryOperator step) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      int to = step.applyAsInt(i);
      times[i] = pulse(window, () -> window.session().viewpoint().goTo(to));
    }
    return times;
  }

  /** The time of a change and of what is done for it until its layout is ready to be rendered. */
  private static double pulse(OpenWindow window, Runnable change) {
    return Fx.call(
        () -> {
          long start = System.nanoTime();
          change.run();
          Scene scene = window.scene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return millis(start);
        });
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static double quantile(double[] times, double q) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1, q * sorted.length)];
  }
}
