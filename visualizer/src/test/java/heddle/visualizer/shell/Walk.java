package heddle.visualizer.shell;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.visualizer.Fx;
import heddle.visualizer.gallery.Likeness;
import heddle.visualizer.theme.Theme.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Goes through scenarios as somebody would who sees them for the first time: opens each, steps,
 * looks for a failure, and looks into other tabs each time; writes what is seen to files, dark and
 * large, then light and small.
 */
public final class Walk {
  private static final int BESIDE_SCENARIOS = 3;

  /** A search that takes longer, at 60 pulses a second, is ended. */
  private static final int MOST_PULSES = 1_200;

  private final OpenWindow window;
  private final Path folder;

  private Walk(OpenWindow window, Path folder) {
    this.window = window;
    this.folder = folder;
  }

  /** Writes into the folder named first the scenario files named then. */
  public static void main(String[] arguments) throws Exception {
    Installation installation = Installation.current();
    Path config = Files.createTempDirectory("heddle-walk");
    try (Debugger debugger = Debugger.start(installation);
        Searcher searcher = Searcher.start(installation);
        OpenWindow window = new OpenWindow(installation, debugger, searcher, config)) {
      for (int i = 1; i < arguments.length; i++) {
        new Walk(window, Path.of(arguments[0])).through(Path.of(arguments[i]), i);
      }
    }
    System.exit(0);
  }

  private void through(Path file, int number) throws Exception {
    Scenario scenario = ScenarioReader.read(file);
    Fx.run(() -> window.session().open(scenario));
    window.until(
        () ->
            window.session().experimentProperty().get().scenario().equals(scenario)
                && !window.session().busyProperty().get());
    window.type(KeyCode.DIGIT1);
    idle();
    window.type(KeyCode.DIGIT2, KeyCode.CONTROL, KeyCode.SHIFT);
    idle();
    String name = "%02d-%s".formatted(number, file.getFileName().toString().replace(".json", ""));
    select("#pictures", number);
    if (window.node("#explore") instanceof Button explore) {
      Fx.run(explore::fire);
      window.until(() -> window.bench.insights().workingProperty().get().isEmpty());
    }
    size(1440, 900, Mode.DARK);
    save(name + "-a");
    Fx.run(() -> window.bench.search().start());
    int[] patience = {MOST_PULSES};
    window.until(() -> !window.bench.search().runningProperty().get() || --patience[0] < 0);
    Fx.run(window.bench.search()::cancel);
    window.until(() -> !window.bench.search().runningProperty().get());
    idle();
    window.until(() -> window.bench.insights().workingProperty().get().isEmpty());
    select("#left", 1 + number % BESIDE_SCENARIOS);
    select("#traces", number);
    save(name + "-b");
    size(1024, 640, Mode.LIGHT);
    save(name + "-c");
    select("#left", 0);
    select("#traces", 0);
  }

  private void idle() {
    window.until(() -> !window.session().busyProperty().get());
  }

  private void select(String pane, int number) {
    Fx.run(
        () -> {
          TabPane tabs = (TabPane) window.node(pane);
          tabs.getSelectionModel().select(number % tabs.getTabs().size());
        });
  }

  private void size(double width, double height, Mode mode) {
    Fx.run(
        () -> {
          Stage stage = (Stage) window.scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(height);
          window.bench.theme().modeProperty().set(mode);
        });
  }

  private void save(String name) {
    int[] pulses = {0};
    window.until(() -> ++pulses[0] > 30);
    WritableImage image = Fx.call(() -> window.scene().snapshot(null));
    try {
      ImageIO.write(Likeness.image(image), "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
