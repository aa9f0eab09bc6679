package heddle.visualizer.picture;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Copies what a view says, as text, when the copy key is pressed in it. */
public final class Copying {
  private static final KeyCombination KEY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private Copying() {}

  /** Lets a node copy this text. */
  public static void on(Node node, Supplier<String> text) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (KEY.match(e)) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.get());
            Clipboard.getSystemClipboard().setContent(content);
            e.consume();
          }
        });
  }
}
