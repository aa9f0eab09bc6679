package heddle.visualizer;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Opens the window. Not itself an {@code Application}, so that JavaFX may be on the module path.
 */
public final class Main {
  private Main() {}

  /** Opens the window and returns when it is closed. */
  public static void main(String[] arguments) {
    Application.launch(Window.class, arguments);
  }

  /** Stands here until there is a workbench. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      stage.setTitle("Heddle");
      stage.setScene(new Scene(new StackPane(new Label("Heddle")), 1280, 800));
      stage.show();
    }
  }
}
