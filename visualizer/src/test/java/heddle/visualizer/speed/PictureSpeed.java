package heddle.visualizer.speed;

import com.sun.management.OperatingSystemMXBean;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.CausalView;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.transcript.TranscriptView;
import heddle.visualizer.values.ValuesView;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * How long each view takes to draw a run for the first time, the next step, and a step anywhere in
 * the run: style, layout and software rendering of 900 x 420 pixels, on the FX thread; and how much
 * processor time the program takes for a step, which other work on the machine does not lengthen. A
 * benchmark, not a test.
 */
public final class PictureSpeed {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;
  private static final int ROUNDS = 200;
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private PictureSpeed() {}

  /**
   * Measures runs of these numbers of steps, 10,000 and 1,000,000 if none is given; with -Dview one
   * view.
   */
  public static void main(String[] arguments) throws InterruptedException {
    int[] sizes =
        arguments.length == 0
            ? new int[] {10_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            for (int size : sizes) {
              measure(size);
            }
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private static void measure(int steps) {
    long before = used();
    Trace trace = LongRun.of(steps);
    System.out.printf(
        "%,d steps: %d bytes of heap each%n", steps, (used() - before) / Math.max(1, steps));
    System.out.println(
        "view        first ms   step median/p99 ms   anywhere median/p99 ms   processor ms");
    String only = System.getProperty("view", "");
    views()
        .forEach(
            (name, view) -> {
              if (name.contains(only)) {
                measure(name, view, trace);
              }
            });
  }

  private static Map<String, BiFunction<Viewpoint, Theme, Region>> views() {
    Map<String, BiFunction<Viewpoint, Theme, Region>> views = new LinkedHashMap<>();
    views.put("columns", ColumnsView::new);
    views.put("lanes", LanesView::new);
    views.put("heap", HeapView::new);
    views.put("locks", LocksView::new);
    views.put("operations", OperationsView::new);
    views.put("causal", CausalView::new);
    views.put("values", ValuesView::new);
    views.put("transcript", TranscriptView::new);
    return views;
  }

  private static void measure(String name, BiFunction<Viewpoint, Theme, Region> view, Trace trace) {
    draw(view, trace.prefix(100), 100);
    long start = System.nanoTime();
    Drawn drawn = draw(view, trace, trace.last() / 2);
    double first = millis(start);
    int middle = trace.last() / 2;
    long worked = MACHINE.getProcessCpuTime();
    double[] next = new double[ROUNDS];
    double[] anywhere = new double[ROUNDS];
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      next[i] = drawn.at(middle + i + 1);
    }
    for (int i = 0; i < ROUNDS; i++) {
      anywhere[i] = drawn.at(random.nextInt(trace.last()));
    }
    double work = (MACHINE.getProcessCpuTime() - worked) / 1e6 / (2 * ROUNDS);
    System.out.printf(
        "%-11s %8.1f   %8.1f / %-8.1f   %8.1f / %-8.1f   %8.1f%n",
        name,
        first,
        quantile(next, 0.5),
        quantile(next, 0.99),
        quantile(anywhere, 0.5),
        quantile(anywhere, 0.99),
        work);
  }

  private static Drawn draw(BiFunction<Viewpoint, Theme, Region> view, Trace trace, int step) {
    Theme theme = new Theme();
    Viewpoint viewpoint = new Viewpoint();
    StackPane root = new StackPane(view.apply(viewpoint, theme));
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    StyleSheets.dress(scene, theme);
    viewpoint.show(trace, step);
    Drawn drawn = new Drawn(viewpoint, scene, new WritableImage(WIDTH, HEIGHT));
    drawn.now();
    return drawn;
  }

  private record Drawn(Viewpoint viewpoint, Scene scene, WritableImage image) {
    double at(int step) {
      long start = System.nanoTime();
      viewpoint.goTo(step);
      now();
      return millis(start);
    }

    void now() {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      scene.snapshot(image);
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

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
