package heddle.visualizer.shell;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.visualizer.Fx;
import heddle.visualizer.fold.Folding;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Draws the whole window in some of its states into a folder, to be looked at. */
final class WindowPictures {
  private final OpenWindow window;
  private final Path folder;

  private WindowPictures(OpenWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /** Draws into the folder named first, in both themes and two sizes. */
  public static void main(String[] arguments) throws Exception {
    Installation installation = Installation.current();
    Path config = Files.createTempDirectory("pictures");
    try (Debugger debugger = Debugger.start(installation);
        Searcher searcher = Searcher.start(installation);
        OpenWindow window = new OpenWindow(installation, debugger, searcher, config)) {
      WindowPictures pictures = new WindowPictures(window, Path.of(arguments[0]));
      pictures.go();
      pictures.draw("dark");
      Fx.run(window.bench.theme()::toggle);
      pictures.draw("light");
      Fx.run(() -> pictures.resize(1024, 640));
      pictures.draw("small");
    }
    Platform.exit();
  }

  private void resize(double width, double height) {
    Stage stage = (Stage) window.scene().getWindow();
    stage.setWidth(width);
    stage.setHeight(height);
  }

  /** To a failure, with breakpoints, a frozen thread, a note and a watch. */
  private void go() throws Exception {
    window.type(KeyCode.F, KeyCode.SHIFT);
    window.until(
        () ->
            !window.bench.search().runningProperty().get()
                && !window.session().busyProperty().get());
    window.type(KeyCode.DIGIT1);
    window.type(KeyCode.DIGIT1, KeyCode.CONTROL, KeyCode.SHIFT);
    window.until(() -> window.step() > 1 && !window.session().busyProperty().get());
    window.type(KeyCode.F9);
    window.type(KeyCode.DIGIT2, KeyCode.ALT);
    window.until(() -> !window.session().busyProperty().get());
  }

  private void draw(String name) throws Exception {
    select("#pictures", 3);
    select("#traces", name.equals("light") ? 2 : 0);
    Fx.run(
        () -> {
          TextField watch = (TextField) window.node("#watch");
          watch.setText("slot");
          watch.fireEvent(new ActionEvent());
        });
    save(name);
    window.type(KeyCode.K, KeyCode.CONTROL);
    window.until(() -> window.node("#palette").isVisible());
    Fx.run(() -> ((TextField) window.node("#palette-query")).setText("run"));
    save(name + "-palette");
    window.type(KeyCode.ESCAPE);
    window.until(() -> !window.node("#palette").isVisible());
    Fx.run(() -> window.session().viewpoint().folding().foldTo(Folding.Level.ALL));
    save(name + "-folded");
    Fx.run(() -> window.session().viewpoint().folding().foldTo(Folding.Level.USUAL));
  }

  private void select(String pane, int tab) {
    Fx.run(() -> ((TabPane) window.node(pane)).getSelectionModel().select(tab));
  }

  private void save(String name) throws Exception {
    int[] pulses = {0};
    window.until(() -> ++pulses[0] > 4);
    BufferedImage image = Fx.call(() -> image(window.scene()));
    ImageIO.write(image, "png", folder.resolve("window-" + name + ".png").toFile());
  }

  private static BufferedImage image(Scene scene) {
    WritableImage picture = scene.snapshot(null);
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out.setRGB(x, y, picture.getPixelReader().getArgb(x, y));
      }
    }
    return out;
  }
}
