package heddle.visualizer.shell;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.Fx;
import heddle.visualizer.theme.Theme.Mode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Searches and explains scenarios in the real window, and writes what it shows to files. */
public final class InsightGallery {
  private final OpenWindow window;
  private final Path folder;

  private InsightGallery(OpenWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /** Writes into the folder named first the scenario files named then. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Installation installation = Installation.current();
    try (Debugger debugger = Debugger.start(installation);
        Searcher searcher = Searcher.start(installation);
        OpenWindow window =
            new OpenWindow(
                installation, debugger, searcher, Files.createTempDirectory("heddle-gallery"))) {
      for (int i = 1; i < arguments.length; i++) {
        new InsightGallery(window, folder).draw(Path.of(arguments[i]));
      }
    }
    System.exit(0);
  }

  private void draw(Path file) throws Exception {
    var scenario = ScenarioReader.read(file);
    String name = file.getFileName().toString().replace(".json", "");
    Fx.run(() -> window.session().open(scenario));
    window.until(
        () ->
            window.session().experimentProperty().get().scenario().equals(scenario)
                && !window.session().busyProperty().get());
    Fx.run(() -> window.bench.search().start());
    window.until(
        () ->
            !window.bench.search().runningProperty().get()
                && !window.session().busyProperty().get());
    tab(3);
    both(name + "-search");
    tab(2);
    window.until(() -> window.bench.insights().workingProperty().get().isEmpty());
    press(".elsewhere");
    window.until(() -> window.bench.insights().workingProperty().get().isEmpty());
    both(name + "-why");
    int step = Math.max(0, window.step() - 1);
    Fx.run(() -> window.session().viewpoint().goTo(step));
    boolean over =
        Fx.call(
            () ->
                window.session().viewpoint().stateProperty().get().threads().stream()
                    .noneMatch(t -> t.ready()));
    window.until(() -> over || !window.bench.insights().lookAheadProperty().get().isEmpty());
    Fx.run(() -> window.bench.insights().stop(1));
    window.until(() -> window.bench.insights().workingProperty().get().isEmpty());
    both(name + "-ahead");
    press(".rescue");
    window.until(() -> !window.session().busyProperty().get());
    tab(1);
    both(name + "-branch");
  }

  private void press(String button) {
    Fx.run(
        () -> {
          if (window.node(button) instanceof Button b) {
            b.fire();
          }
        });
  }

  private void tab(int number) {
    Fx.run(() -> ((TabPane) window.node(".side-tabs")).getSelectionModel().select(number));
  }

  private void both(String name) {
    for (Mode mode : Mode.values()) {
      Fx.run(() -> window.bench.theme().modeProperty().set(mode));
      Fx.run(() -> window.scene().getRoot().layout());
      save(Fx.call(() -> window.scene().snapshot(null)), name + "-" + mode.name().toLowerCase());
    }
  }

  private void save(WritableImage image, String name) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader pixels = image.getPixelReader();
    var out =
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
