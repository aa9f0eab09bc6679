package heddle.visualizer.gallery;

import heddle.model.trace.Trace;
import heddle.visualizer.causal.CausalView;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.findings.FindingsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Structures;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.transcript.TranscriptView;
import heddle.visualizer.values.ValuesView;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Draws every picture of some runs in both themes into a folder, to be looked at. */
public final class Gallery {
  private final Path folder;
  private final String only;

  private Gallery(Path folder, String only) {
    this.folder = folder;
    this.only = only;
  }

  /** Draws into the folder named first; with a second word only pictures of that name. */
  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            new Gallery(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : "").draw();
          } finally {
            done.countDown();
          }
        });
    done.await();
    Platform.exit();
  }

  private void draw() {
    Trace aba = Samples.aba();
    for (Theme.Mode mode : Theme.Mode.values()) {
      shot(mode, "columns-aba", 940, 360, aba, 13, ColumnsView::new);
      shot(mode, "columns-aba-6", 620, 300, aba, 6, ColumnsView::new);
      shot(mode, "columns-philosophers", 900, 320, Samples.philosophers(3), 6, ColumnsView::new);
      shot(mode, "columns-monitor", 1000, 320, Samples.monitor(), 6, ColumnsView::new);
      shot(mode, "columns-empty", 600, 200, null, 0, ColumnsView::new);
      shot(mode, "columns-start", 600, 200, aba.prefix(0), 0, ColumnsView::new);
      shot(mode, "columns-long", 600, 300, Samples.longRun(3_000), 1500, ColumnsView::new);
      for (int step : new int[] {0, 2, 5, 8, 12, 13}) {
        shot(mode, "heap-aba-" + step, 640, 420, aba, step, HeapView::new);
      }
      shot(mode, "heap-forks", 640, 300, Samples.philosophers(3), 5, HeapView::new);
      for (int step : new int[] {1, 2, 4, 5}) {
        shot(mode, "heap-queue-" + step, 760, 300, Structures.queue(), step, HeapView::new);
      }
      shot(mode, "heap-tree", 760, 560, Structures.tree(), 1, HeapView::new);
      shot(mode, "heap-table", 760, 360, Structures.table(), 1, HeapView::new);
      shot(mode, "heap-ring", 960, 200, Structures.ring(), 1, HeapView::new);
      shot(mode, "heap-chain", 960, 500, Structures.chain(90), 1, HeapView::new);
      shot(mode, "heap-counter", 400, 200, Samples.lostUpdate(), 4, HeapView::new);
      shot(mode, "heap-empty", 400, 200, null, 0, HeapView::new);
      shot(mode, "locks-2", 620, 420, Samples.philosophers(2), 4, LocksView::new);
      shot(mode, "locks-3", 620, 420, Samples.philosophers(3), 6, LocksView::new);
      shot(mode, "locks-3-before", 620, 420, Samples.philosophers(3), 5, LocksView::new);
      shot(mode, "locks-5", 620, 420, Samples.philosophers(5), 10, LocksView::new);
      shot(mode, "locks-monitor", 620, 320, Samples.monitor(), 6, LocksView::new);
      shot(mode, "locks-empty", 400, 200, aba, 3, LocksView::new);
      shot(mode, "operations-aba", 640, 240, aba, 9, OperationsView::new);
      shot(mode, "operations-end", 420, 240, aba, 13, OperationsView::new);
      shot(mode, "operations-pending", 640, 300, Samples.monitor(), 8, OperationsView::new);
      shot(mode, "operations-lost", 640, 200, Samples.lostCounts(), 5, OperationsView::new);
      shot(mode, "operations-long", 640, 200, Samples.longRun(3_000), 1500, OperationsView::new);
      shot(mode, "operations-empty", 400, 200, null, 0, OperationsView::new);
      shot(mode, "causal-aba", 640, 320, aba, 13, CausalView::new);
      shot(mode, "causal-monitor", 900, 240, Samples.monitor(), 3, CausalView::new);
      shot(mode, "causal-long", 640, 300, Samples.longRun(300), 150, CausalView::new);
      shot(mode, "causal-empty", 400, 200, null, 0, CausalView::new);
      shot(mode, "transcript-aba", 560, 420, aba, 12, TranscriptView::new);
      shot(mode, "transcript-empty", 560, 120, null, 0, TranscriptView::new);
      shot(mode, "findings-aba", 300, 220, aba, 12, FindingsView::new);
      shot(mode, "findings-empty", 300, 120, Samples.lostUpdate(), 2, FindingsView::new);
      shot(mode, "values-aba", 280, 260, aba, 12, ValuesView::new);
      shot(mode, "values-empty", 280, 120, null, 0, ValuesView::new);
      casCard(mode, aba, 13);
      recorded(mode);
      shot(mode, "lanes-aba", 900, 70, aba, 9, LanesView::new);
      shot(mode, "lanes-philosophers", 900, 100, Samples.philosophers(5), 10, LanesView::new);
      shot(mode, "lanes-monitor", 900, 90, Samples.monitor(), 6, LanesView::new);
      shot(mode, "lanes-long", 900, 70, Samples.longRun(300), 150, LanesView::new);
      shot(mode, "lanes-longer", 900, 70, Samples.longRun(3_000), 1500, LanesView::new);
      shot(mode, "lanes-longest", 900, 70, Samples.longRun(100_000), 70_000, LanesView::new);
      shot(mode, "lanes-empty", 900, 70, null, 0, LanesView::new);
    }
  }

  private void casCard(Theme.Mode mode, Trace trace, int step) {
    Theme theme = new Theme();
    theme.modeProperty().set(mode);
    Viewpoint viewpoint = new Viewpoint();
    ColumnsView columns = new ColumnsView(viewpoint, theme);
    Stage stage = new Stage();
    stage.setScene(new Scene(columns, 600, 400));
    StyleSheets.dress(stage.getScene(), theme);
    viewpoint.show(trace, step);
    stage.show();
    columns.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    Window.getWindows().stream()
        .filter(w -> w != stage)
        .forEach(w -> save(w.getScene().snapshot(null), "cas-card-" + mode));
    stage.hide();
  }

  private void recorded(Theme.Mode mode) {
    for (Path file : recordings()) {
      Trace trace = Recording.read(file);
      String name = file.getFileName().toString().replace(".trace", "");
      int found = trace.findings().isEmpty() ? trace.last() : trace.findings().getFirst().step();
      for (int step : new java.util.TreeSet<>(List.of(0, found / 2, found - 1, found))) {
        shot(mode, name + "-heap-" + step, 620, 460, trace, step, HeapView::new);
      }
      shot(mode, name + "-columns", 940, 420, trace, found, ColumnsView::new);
      shot(mode, name + "-operations", 620, 300, trace, found, OperationsView::new);
      shot(mode, name + "-causal", 640, 400, trace, found, CausalView::new);
      shot(mode, name + "-locks", 620, 400, trace, found, LocksView::new);
      shot(mode, name + "-transcript", 640, 420, trace, found, TranscriptView::new);
      shot(mode, name + "-findings", 300, 260, trace, found, FindingsView::new);
      shot(mode, name + "-values", 280, 360, trace, found, ValuesView::new);
      shot(mode, name + "-lanes", 940, 70, trace, found, LanesView::new);
    }
  }

  private List<Path> recordings() {
    Path traces = Path.of(System.getProperty("recordings", "none"));
    if (!java.nio.file.Files.isDirectory(traces)) {
      return List.of();
    }
    try (var files = java.nio.file.Files.list(traces)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shot(
      Theme.Mode mode,
      String name,
      double width,
      double height,
      Trace trace,
      int step,
      BiFunction<Viewpoint, Theme, Region> view) {
    if (!name.contains(only)) {
      return;
    }
    boolean dark = mode == Theme.Mode.DARK;
    Theme theme = new Theme();
    theme.modeProperty().set(mode);
    Viewpoint viewpoint = new Viewpoint();
    StackPane root = new StackPane(view.apply(viewpoint, theme));
    Scene scene = new Scene(root, width, height);
    StyleSheets.dress(scene, theme);
    if (trace != null) {
      viewpoint.show(trace, step);
    }
    root.applyCss();
    root.layout();
    save(scene.snapshot(null), name + (dark ? "-dark" : "-light"));
  }

  private void save(WritableImage image, String name) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    java.awt.image.BufferedImage out =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      File file = folder.resolve(name + ".png").toFile();
      javax.imageio.ImageIO.write(out, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
