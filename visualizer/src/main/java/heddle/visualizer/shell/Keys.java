package heddle.visualizer.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/**
 * Listens to the keys of the window. They work wherever the focus is, but in text fields only those
 * that no text is typed with. Buttons are pressed with Enter, for Space steps.
 */
final class Keys {
  private final Keymap keymap;
  private final WindowController window;

  Keys(Keymap keymap, WindowController window) {
    this.keymap = keymap;
    this.window = window;
  }

  void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e, scene));
  }

  private void pressed(KeyEvent e, Scene scene) {
    boolean typing = scene.getFocusOwner() instanceof TextInputControl text && text.isEditable();
    if (window.asks()) {
      return; // what is asked on top of the window hears all keys
    }
    keymap
        .action(Shortcut.of(e))
        .filter(a -> a.reach().holds(window.stepping(), typing))
        .ifPresent(
            a -> {
              a.run().run();
              e.consume();
            });
  }
}
