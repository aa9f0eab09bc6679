package heddle.visualizer.shell;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that the window can do, by a key and by the command palette.
 *
 * @param id what it is called in the user's preferences
 * @param name what it does, as the palette and the key sheet say it
 * @param family what the key sheet says of it and its like in one line, or empty
 * @param reach where its keys work
 * @param usual its keys, unless the user has chosen others
 * @param run what it does
 * @param wording what it would do now, as the palette says it; empty for its name
 */
record Action(
    String id,
    String name,
    String family,
    Reach reach,
    List<String> usual,
    Runnable run,
    Supplier<String> wording) {

  /** One that always does the same. */
  Action(String id, String name, String family, Reach reach, List<String> usual, Runnable run) {
    this(id, name, family, reach, usual, run, () -> "");
  }

  /** What it would do now. */
  String words() {
    return wording.get().isEmpty() ? name : wording.get();
  }

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

  /** Whether it can be done while the stepper is, or is not, on display. */
  boolean possible(boolean stepping) {
    return reach.holds(stepping, false);
  }
}
