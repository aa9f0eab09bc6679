package heddle.visualizer.shell;

import com.sun.management.OperatingSystemMXBean;
import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.BadInputException;
import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.find.RunSearch;
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
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;

/**
 * How long the whole window, all its visible panes together, takes to lay out and hand over the
 * next step of a run, a step anywhere, a turn of the wheel over the trace, and a zoom of the lanes;
 * how long it takes to paint a run for the first time and to look through it; how much memory it
 * takes for each event; and what held the FX thread up for more than 50 ms. A benchmark, not a
 * test.
 */
public final class WindowSpeed {
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
          "steps      first paint   step median/p99   anywhere median/p99   scroll median/p99  "
              + " zoom median/p99   search   bytes/event   processor");
      for (int size : sizes) {
        measure(window, size);
      }
    }
    System.exit(0);
  }

  private static void measure(OpenWindow window, int size) {
    long before = used();
    Trace trace = LongRun.of(size);
    int middle = size / 2;
    long start = System.nanoTime();
    CompletableFuture.runAsync(() -> window.prepare(trace)).join();
    pulse(window, () -> window.session().viewpoint().show(trace, middle));
    Fx.run(() -> window.scene().snapshot(null));
    double first = millis(start);
    Random random = new Random(1);
    go(window, WARM, i -> middle + i);
    try (FxWatchdog dog = new FxWatchdog(ALLOWED_MILLIS)) {
      long work = MACHINE.getProcessCpuTime();
      double[] next = go(window, ROUNDS, i -> middle + WARM + i);
      double[] anywhere = go(window, ROUNDS, i -> random.nextInt(size));
      double each = (MACHINE.getProcessCpuTime() - work) / 1e6 / (2 * ROUNDS);
      double[] scroll = wheel(window, ".columns-view");
      double[] zoom = wheel(window, ".lanes-view");
      long asked = System.nanoTime();
      RunSearch.find(trace, middle, 1, "words that no step says");
      double search = millis(asked);
      System.out.printf(
          "%,9d   %8.0f   %s   %s   %s   %s   %6.0f   %8.1f   %8.1f%n",
          size,
          first,
          words(next),
          words(anywhere),
          words(scroll),
          words(zoom),
          search,
          (double) (used() - before) / events(trace),
          each);
      System.out.println(dog.stalls().size() + " stalls of more than " + ALLOWED_MILLIS + " ms");
      dog.stalls().stream().limit(5).forEach(System.out::println);
    }
  }

  private static String words(double[] times) {
    return "%8.1f / %-8.1f".formatted(quantile(times, 0.5), quantile(times, 0.99));
  }

  private static long events(Trace trace) {
    return trace.steps().stream().mapToLong(s -> s.events().size()).sum();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** Turns the wheel over the middle of a view, down and up in turns of ten. */
  private static double[] wheel(OpenWindow window, String view) {
    double[] times = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      double by = i / 10 % 2 == 0 ? -40 : 40;
      times[i] = pulse(window, () -> scroll(window.node(view), by));
    }
    return times;
  }

  private static void scroll(Node view, double by) {
    double x = view.getLayoutBounds().getCenterX();
    double y = view.getLayoutBounds().getCenterY();
    view.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            x,
            y,
            x,
            y,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            by,
            0,
            by,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            new PickResult(view, x, y)));
  }

  private static double[] go(OpenWindow window, int rounds, IntUnaryOperator step) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      int to = step.applyAsInt(i);
      times[i] = pulse(window, () -> window.session().viewpoint().goTo(to));
    }
    return times;
  }

  /**
   * The time that the FX thread takes for a change: for the change itself, and in the next frame
   * for styles, layout and drawing on the canvases. (To ask a scene's root for its styles instead
   * would look up those of every node anew, which no frame does.)
   */
  private static double pulse(OpenWindow window, Runnable change) {
    CompletableFuture<Double> taken = new CompletableFuture<>();
    Fx.run(
        () -> {
          Frame frame = new Frame(window.scene(), taken);
          long start = System.nanoTime();
          change.run();
          frame.began(System.nanoTime() - start);
        });
    return taken.join() / 1e6;
  }

  /** Looks at the next frame of a scene. */
  private static final class Frame {
    private final Scene scene;
    private final CompletableFuture<Double> taken;
    private final Runnable before = this::before;
    private final Runnable behind = this::behind;
    private long changing;
    private long begun;

    Frame(Scene scene, CompletableFuture<Double> taken) {
      this.scene = scene;
      this.taken = taken;
      scene.addPreLayoutPulseListener(before);
      scene.addPostLayoutPulseListener(behind);
    }

    void began(long nanos) {
      changing = nanos;
      Platform.requestNextPulse();
    }

    private void before() {
      begun = System.nanoTime();
    }

    private void behind() {
      scene.removePreLayoutPulseListener(before);
      scene.removePostLayoutPulseListener(behind);
      taken.complete((double) changing + System.nanoTime() - begun);
    }
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
