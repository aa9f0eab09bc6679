package heddle.visualizer.shell;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Searcher;
import heddle.visualizer.Fx;
import heddle.visualizer.gallery.Likeness;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole window in both themes, large and small, compared with what was looked at. */
class WindowReferencesTest {
  private static final Path FOLDER =
      Path.of("src", "test", "resources", "heddle", "visualizer", "shell");

  @TempDir Path config;
  private OpenWindow window;

  @Test
  void theWindowLooksAsItDid() throws Exception {
    Installation installation = Installation.current();
    try (Debugger debugger = Debugger.start(installation);
        Searcher searcher = Searcher.start(installation);
        OpenWindow open = new OpenWindow(installation, debugger, searcher, config)) {
      window = open;
      // Which scenarios there are changes; the runs of this one do not.
      Fx.run(() -> ((TabPane) window.node("#left")).getSelectionModel().select(1));
      step(KeyCode.DIGIT1, 1);
      step(KeyCode.DIGIT2, 2);
      step(KeyCode.DIGIT2, 3);
      String differences = "";
      for (String theme : new String[] {"dark", "light"}) {
        differences += compare(theme + "-large", 1440, 900);
        differences += compare(theme + "-small", 1024, 640);
        differences += tabs(theme, theme.equals("dark") ? "large" : "small");
        Fx.run(window.bench.theme()::toggle);
      }
      assertThat(differences).isEmpty();
    }
  }

  /** The panes that stand behind others, some at a time. */
  private String tabs(String theme, String size) {
    boolean large = size.equals("large");
    String differences = "";
    for (String[] tabs :
        new String[][] {
          {"Findings", "Stacks", "Transcript"},
          {"Search", "Operations", "Causal"},
          {"Runs", "Locks", "Order"},
          {"Runs", "States", "Compare"},
          {"Runs", "Heap", "Marks"}
        }) {
      select("#left", tabs[0]);
      select("#pictures", tabs[1]);
      select("#traces", tabs[2]);
      String name = String.join("-", tabs).toLowerCase(Locale.ROOT);
      differences +=
          compare(name + "-" + theme + "-" + size, large ? 1440 : 1024, large ? 900 : 640);
    }
    select("#left", "Runs");
    select("#pictures", "Heap");
    select("#traces", "Trace");
    return differences;
  }

  private void select(String pane, String text) {
    Fx.run(
        () -> {
          TabPane tabs = (TabPane) window.node(pane);
          tabs.getTabs().stream()
              .filter(t -> t.getText().startsWith(text))
              .findFirst()
              .ifPresentOrElse(
                  tabs.getSelectionModel()::select,
                  () -> {
                    throw new AssertionError("no tab is called " + text);
                  });
        });
  }

  private void step(KeyCode key, int to) {
    window.type(key);
    window.until(() -> window.step() == to && !window.session().busyProperty().get());
  }

  private String compare(String name, int width, int height) {
    Fx.run(
        () -> {
          Stage stage = (Stage) window.scene().getWindow();
          stage.setWidth(width);
          stage.setHeight(height);
        });
    window.until(() -> !window.bench.insights().lookAheadProperty().get().isEmpty());
    WritableImage seen = calm();
    double bar = Fx.call(() -> ((Region) window.node("#bar")).getWidth());
    return (bar > width ? "at a width of " + width + " the bar takes " + bar + "\n" : "")
        + Likeness.compare(seen, FOLDER, "window-" + name);
  }

  /** What is seen when nothing moves any more. */
  private WritableImage calm() {
    WritableImage[] latest = new WritableImage[1];
    BufferedImage[] before = new BufferedImage[1];
    window.until(
        () -> {
          latest[0] = window.scene().snapshot(null);
          BufferedImage now = Likeness.image(latest[0]);
          boolean same = before[0] != null && Likeness.of(before[0], now).share() == 0;
          before[0] = now;
          return same;
        });
    return latest[0];
  }
}
