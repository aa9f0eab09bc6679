package heddle.visualizer.stress;

import heddle.model.report.Report;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/** Draws the stress pane in its states and both themes into a folder, to be looked at. */
final class StressGallery {
  private record Shot(
      Mode mode, String name, boolean history, int width, int height, Consumer<Pane> then) {}

  private final Path folder;
  private final Deque<Shot> shots = new ArrayDeque<>();
  private final CountDownLatch done = new CountDownLatch(1);

  private StressGallery(Path folder) {
    this.folder = folder;
    for (Mode mode : Mode.values()) {
      shots.add(new Shot(mode, "seen", true, 1440, 800, view -> press(view, "#likely")));
      shots.add(new Shot(mode, "narrow", true, 1024, 600, view -> {}));
      shots.add(new Shot(mode, "empty", false, 1440, 800, view -> {}));
      shots.add(new Shot(mode, "running", true, 1440, 800, view -> press(view, "#run")));
    }
  }

  /** Draws into the folder that is named. */
  public static void main(String[] arguments) throws Exception {
    StressGallery gallery = new StressGallery(Path.of(arguments[0]));
    Platform.startup(gallery::next);
    gallery.done.await();
    Platform.exit();
  }

  private void next() {
    Shot shot = shots.poll();
    if (shot == null) {
      done.countDown();
      return;
    }
    Theme theme = new Theme();
    theme.modeProperty().set(shot.mode);
    RunHistory<StressReport> history =
        new RunHistory<>(folder.resolve(shot.name + shot.mode), StressReport.class);
    if (shot.history) {
      history.add(SampleReports.of(StressRequest.QUICK, "2026-01-02T12:34:56Z"));
    }
    StressView view = new StressView(StressGallery::run, history, new NoScenarios());
    Scene scene = new Scene(view, shot.width, shot.height);
    StyleSheets.dress(scene, theme);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    after(300, () -> shot.then.accept(view));
    after(
        800,
        () -> {
          String name = shot.name + "-" + shot.mode.name().toLowerCase(Locale.ROOT);
          save(scene.snapshot(null), name);
          stage.close();
          next();
        });
  }

  private static void after(int millis, Runnable action) {
    PauseTransition pause = new PauseTransition(Duration.millis(millis));
    pause.setOnFinished(e -> action.run());
    pause.play();
  }

  private static void press(Pane view, String button) {
    ((ButtonBase) view.lookup(button)).fire();
  }

  /** Tells the tests; a run is half-way for ever. */
  private static CompletableFuture<StressReport> run(
      StressRequest request, Consumer<StressProgress> onProgress) {
    if (request.onlyList()) {
      return CompletableFuture.completedFuture(SampleReports.list());
    }
    onProgress.accept(
        new StressProgress(
            11,
            24,
            "11 of 24 virtual machines have run; about 19 s left.",
            List.of(SampleReports.BROKEN, SampleReports.SOUND)));
    return new CompletableFuture<>();
  }

  /** Scenarios that find nothing. */
  private static final class NoScenarios implements Scenarios {
    @Override
    public void open(String name) {}

    @Override
    public CompletableFuture<Report> search(String name, String simpleClassName) {
      return CompletableFuture.completedFuture(
          Report.of("stack/aba-recycled-nodes").executions(1_000).build());
    }
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
      ImageIO.write(out, "png", folder.resolve("stress-" + name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
