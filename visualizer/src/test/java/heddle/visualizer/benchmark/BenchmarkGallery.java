package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkResult;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.theme.Theme.Mode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Draws the benchmark pane in its states and both themes into a folder, to be looked at. */
final class BenchmarkGallery {
  private record Shot(
      Mode mode, String name, boolean history, int width, int height, Consumer<Pane> then) {}

  private final Path folder;
  private final Deque<Shot> shots = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);

  private BenchmarkGallery(Path folder) {
    this.folder = folder;
    for (Mode mode : Mode.values()) {
      shots.add(new Shot(mode, "stacks", true, 1440, 800, view -> {}));
      shots.add(new Shot(mode, "lines", true, 1440, 900, view -> press(view, "#asLines")));
      shots.add(new Shot(mode, "latency", true, 1440, 900, BenchmarkGallery::showLatency));
      shots.add(new Shot(mode, "narrow", true, 960, 560, view -> {}));
      shots.add(new Shot(mode, "empty", false, 1440, 800, view -> {}));
      shots.add(new Shot(mode, "counters", true, 1440, 800, BenchmarkGallery::chooseCounters));
      shots.add(new Shot(mode, "running", true, 1440, 800, view -> press(view, "#run")));
    }
  }

  /** Draws into the folder that is named. */
  public static void main(String[] arguments) throws Exception {
    BenchmarkGallery gallery = new BenchmarkGallery(Path.of(arguments[0]));
    Platform.startup(gallery::next);
    gallery.done.await();
    Platform.exit();
  }

  /** One after the other, for the look of the controls is one for all windows. */
  private void next() {
    Shot shot = shots.poll();
    if (shot == null) {
      done.countDown();
      return;
    }
    Theme theme = new Theme();
    theme.modeProperty().set(shot.mode);
    BenchmarkView view =
        new BenchmarkView(BenchmarkGallery::halfWay, history(shot), theme, name -> {}, 2);
    Scene scene = new Scene(view, shot.width, shot.height);
    StyleSheets.dress(scene, theme);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    shot.then.accept(view);
    PauseTransition settle = new PauseTransition(Duration.millis(300));
    settle.setOnFinished(
        e -> {
          String name = shot.name + "-" + shot.mode.name().toLowerCase(Locale.ROOT);
          save(scene.snapshot(null), name);
          stage.close();
          next();
        });
    settle.play();
  }

  private RunHistory<BenchmarkResult> history(Shot shot) {
    RunHistory<BenchmarkResult> history =
        new RunHistory<>(folder.resolve(shot.name + shot.mode), BenchmarkResult.class);
    if (shot.history) {
      history.add(SampleResults.latency("2026-01-02T02:04:05Z"));
      history.add(SampleResults.of(BenchmarkGroup.COUNTER, "2026-01-02T03:04:05Z"));
      history.add(SampleResults.of(BenchmarkGroup.STACK, "2026-01-02T12:34:56Z"));
    }
    return history;
  }

  private static void chooseCounters(Pane view) {
    @SuppressWarnings("unchecked")
    ComboBox<BenchmarkGroup> groups = (ComboBox<BenchmarkGroup>) view.lookup("#groups");
    groups.setValue(BenchmarkGroup.COUNTER);
    ((ListView<?>) view.lookup("#earlier")).getSelectionModel().select(1);
  }

  private static void showLatency(Pane view) {
    ((ListView<?>) view.lookup("#earlier")).getSelectionModel().select(2);
    press(view, "#asLines");
  }

  private static void press(Pane view, String button) {
    ((ButtonBase) view.lookup(button)).fire();
  }

  /** A run that is measured in part and never ends. */
  private static CompletableFuture<BenchmarkResult> halfWay(
      BenchmarkJob job, Consumer<BenchmarkProgress> onProgress) {
    onProgress.accept(
        new BenchmarkProgress(
            40,
            117,
            "StampedTreiberStack, 2 threads: measurement 3 of 10; about 11 s left.",
            SampleResults.points(job.request()).subList(0, 4)));
    return new CompletableFuture<>();
  }

  private void save(WritableImage image, String name) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, pixels.getArgb(x, y));
      }
    }
    try {
      Files.createDirectories(folder);
      ImageIO.write(out, "png", folder.resolve("benchmark-" + name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
