package heddle.visualizer.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Keys as they are printed: {@code Ctrl+Shift+P}, {@code ←}, {@code ?}. A sign that is typed stands
 * for itself whatever the layout of the keyboard; letters and digits go by their keys.
 */
final class Shortcut {
  private static final Map<KeyCode, String> NAMES = new EnumMap<>(KeyCode.class);

  static {
    NAMES.put(KeyCode.LEFT, "←");
    NAMES.put(KeyCode.KP_LEFT, "←");
    NAMES.put(KeyCode.RIGHT, "→");
    NAMES.put(KeyCode.KP_RIGHT, "→");
    NAMES.put(KeyCode.UP, "↑");
    NAMES.put(KeyCode.DOWN, "↓");
    NAMES.put(KeyCode.ESCAPE, "Esc");
    NAMES.put(KeyCode.SPACE, "Space");
    NAMES.put(KeyCode.PLUS, "+");
    NAMES.put(KeyCode.EQUALS, "+");
    NAMES.put(KeyCode.ADD, "+");
    NAMES.put(KeyCode.MINUS, "-");
    NAMES.put(KeyCode.SUBTRACT, "-");
  }

  private Shortcut() {}

  /** The keys of an event; empty if only Shift, Ctrl, Alt or the like is pressed. */
  static String of(KeyEvent e) {
    KeyCode code = e.getCode();
    if (code.isModifierKey() || code == KeyCode.UNDEFINED && e.getText().isBlank()) {
      return "";
    }
    boolean held = e.isShortcutDown() || e.isAltDown();
    if (!held && !code.isDigitKey() && isSign(e.getText())) {
      return e.getText();
    }
    String name = name(code);
    boolean sign = name.equals("+") || name.equals("-");
    return (e.isShortcutDown() ? "Ctrl+" : "")
        + (e.isAltDown() ? "Alt+" : "")
        + (e.isShiftDown() && !sign ? "Shift+" : "")
        + name;
  }

  private static boolean isSign(String text) {
    return text.length() == 1
        && text.charAt(0) > ' '
        && text.charAt(0) < 127
        && !Character.isLetterOrDigit(text.charAt(0));
  }

  private static String name(KeyCode code) {
    if (code.isDigitKey()) {
      return code.name().substring(code.name().length() - 1);
    }
    return NAMES.getOrDefault(code, code.getName());
  }
}
