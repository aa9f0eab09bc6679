package heddle.visualizer.values;

import heddle.visualizer.history.Location;
import heddle.visualizer.session.Subject;
import java.util.Optional;

/**
 * A line of the list of values: the heading of a section, or a field or local variable.
 *
 * @param key what tells it from others, from step to step
 * @param thread whose section it is in; 0 for the shared fields
 * @param location the place that holds it; {@code null} for a heading or a local variable
 * @param name its name
 * @param text its value; empty for a heading
 * @param old the value before the current step, if the step changed it, else empty
 * @param changed whether the current step changed it
 * @param stale whether the variable refers to an object that has left and come back since
 * @param writtenAt the step at which it took its value; -1 for a heading
 * @param writer the thread that wrote it then
 * @param writerName that thread's name
 */
record ValueRow(
    String key,
    int thread,
    Location location,
    String name,
    String text,
    String old,
    boolean changed,
    boolean stale,
    int writtenAt,
    int writer,
    String writerName) {

  /** A heading. */
  static ValueRow heading(int thread, String name) {
    return new ValueRow("heading " + thread, thread, null, name, "", "", false, false, -1, 0, "");
  }

  /** The same among the pinned ones. */
  ValueRow pinned() {
    return new ValueRow(
        "pinned " + key,
        thread,
        location,
        name,
        text,
        old,
        changed,
        stale,
        writtenAt,
        writer,
        writerName);
  }

  boolean isHeading() {
    return writtenAt < 0;
  }

  /** What can be done something with. */
  Optional<Subject> subject() {
    if (isHeading()) {
      return thread <= 0 ? Optional.empty() : Optional.of(new Subject.OfThread(thread));
    }
    return Optional.of(new Subject.OfValue(location, name, name + " = " + text, writtenAt));
  }

  /** Who last wrote this, in words. */
  String lastWritten() {
    return writer == 0 && writtenAt == 0
        ? name + " = " + text + ", set before the threads started"
        : name + " = " + text + ", written by " + writerName + " at step " + writtenAt;
  }

  @Override
  public String toString() {
    return isHeading() ? name : name + " = " + text + (stale ? " (stale)" : "");
  }
}
