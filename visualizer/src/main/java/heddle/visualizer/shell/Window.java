package heddle.visualizer.shell;

import heddle.client.ScenarioFolder;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.catalogue.CatalogueController;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: its stage and scene, what it remembers, and what it shows first. */
public final class Window {
  private static final List<Integer> ICON_SIZES = List.of(32, 64, 128, 256);
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Workbench bench;
  private final Stage stage;
  private final WindowMemory memory;
  private final Controllers controllers;
  private final WindowController window;

  /** Builds the window on this stage; nothing is shown yet. */
  public Window(Workbench bench, Stage stage, WindowMemory memory) {
    this.bench = bench;
    this.stage = stage;
    this.memory = memory;
    memory
        .text("theme")
        .filter("LIGHT"::equals)
        .ifPresent(t -> bench.theme().modeProperty().set(Mode.LIGHT));
    controllers = new Controllers(bench);
    Scene scene = new Scene(load(controllers));
    window = controllers.get(WindowController.class);
    StyleSheets.dress(scene, bench.theme());
    window.keymap().keepIn(memory);
    bench.session().viewpoint().drawings().keepIn(memory.beside("drawings.tsv"));
    new Keys(window.keymap(), window).install(scene);
    window.menus().install(scene);
    stage.setTitle("Heddle");
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    stage.setScene(scene);
    size();
  }

  private static Image icon(int size) {
    String name = "/heddle/assets/icons/heddle-" + size + ".png";
    return new Image(Window.class.getResourceAsStream(name));
  }

  private static Parent load(Controllers controllers) {
    FXMLLoader loader = new FXMLLoader(Window.class.getResource("Window.fxml"));
    loader.setControllerFactory(controllers);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the window, and opens the moment that this link names. */
  public void openLink(String link) {
    open(null);
    window
        .sharing()
        .openLink(link)
        .ifPresent(problem -> bench.session().fail(new BadInputException(problem)));
  }

  /** Shows the window, and opens this file, or the first scenario if there is none. */
  public void open(Path file) {
    stage.show();
    Platform.runLater(() -> window.arrange(memory));
    window.focusRoot();
    CatalogueController catalogue = controllers.get(CatalogueController.class);
    if (file != null) {
      catalogue.open(file);
    }
    try {
      catalogue.show(scenarios(), file == null);
    } catch (BadInputException e) {
      bench.session().fail(e);
    }
  }

  private List<ScenarioFolder.Entry> scenarios() throws BadInputException {
    Optional<Path> folder = bench.installation().scenarios();
    if (folder.isEmpty()) {
      throw new BadInputException(
          "No folder of scenarios was found; start Heddle from its own folder, or open a scenario"
              + " file with Ctrl+O.");
    }
    return ScenarioFolder.read(folder.get());
  }

  private void size() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.setWidth(
        memory
            .number("width", LEAST_WIDTH, screen.getWidth())
            .orElse(Math.min(WIDTH, screen.getWidth())));
    stage.setHeight(
        memory
            .number("height", LEAST_HEIGHT, screen.getHeight())
            .orElse(Math.min(HEIGHT, screen.getHeight())));
    stage.setMaximized(memory.text("maximized").filter("true"::equals).isPresent());
  }

  /** The keys that work in it. */
  Keymap keymap() {
    return window.keymap();
  }

  /** Writes down how the window is, for the next time. */
  public void remember() {
    memory.put("theme", bench.theme().modeProperty().get());
    memory.put("maximized", stage.isMaximized());
    if (!stage.isMaximized()) {
      memory.put("width", stage.getWidth());
      memory.put("height", stage.getHeight());
    }
    window.layout().note(memory);
    bench.session().viewpoint().drawings().keep();
    memory.save();
  }
}
