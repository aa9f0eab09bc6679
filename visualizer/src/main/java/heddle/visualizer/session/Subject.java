package heddle.visualizer.session;

import heddle.model.finding.Finding;
import heddle.visualizer.history.Location;

/** Something on display that things can be done with. */
public sealed interface Subject {
  /**
   * A step of the run.
   *
   * @param step its number
   */
  record OfStep(int step) implements Subject {}

  /**
   * A value, or the place that holds it.
   *
   * @param location the place; {@code null} for a local variable
   * @param name how it is called on display
   * @param text name and value in words
   * @param writtenAt the step that wrote it; -1 if none is known
   */
  record OfValue(Location location, String name, String text, int writtenAt) implements Subject {}

  /**
   * An object.
   *
   * @param object its number
   * @param name how it is called on display
   */
  record OfObject(int object, String name) implements Subject {}

  /**
   * A thread.
   *
   * @param thread its number
   */
  record OfThread(int thread) implements Subject {}

  /**
   * Something that was found.
   *
   * @param finding what
   */
  record OfFinding(Finding finding) implements Subject {}
}
