package heddle.visualizer.shell;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;

/**
 * A key and what it does.
 *
 * @param keys how it is printed; empty if the key sheet names it elsewhere
 * @param meaning what it does, for the key sheet
 * @param reach where it works
 * @param matches whether an event is it
 * @param action what it does
 */
record KeyBinding(
    String keys,
    String meaning,
    Reach reach,
    Predicate<KeyEvent> matches,
    Consumer<KeyEvent> action) {

  /** Where a key works. */
  enum Reach {
    /** While the stepper is on display and no text is typed. */
    STEPPER,
    /** While no text is typed. */
    WINDOW,
    /** While the stepper is on display, in text fields too. */
    STEPPER_AND_TEXT,
    /** Always. */
    EVERYWHERE;

    boolean holds(boolean stepping, boolean typing) {
      return switch (this) {
        case STEPPER -> stepping && !typing;
        case WINDOW -> !typing;
        case STEPPER_AND_TEXT -> stepping;
        case EVERYWHERE -> true;
      };
    }
  }
}
