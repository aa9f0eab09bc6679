package heddle.visualizer.history;

import heddle.model.trace.Trace;

/**
 * All that is worked out from one run.
 *
 * @param trace the run
 * @param names how things were called
 * @param writes who wrote what
 * @param operations which steps belong to which call
 * @param delays who was held up when
 * @param switches where the running thread changed
 * @param ends when each thread ended
 */
public record History(
    Trace trace,
    Names names,
    Writes writes,
    Operations operations,
    Delays delays,
    Switches switches,
    Ends ends) {

  /** Works it out. */
  public static History of(Trace trace) {
    Operations operations = Operations.of(trace);
    return new History(
        trace,
        Names.of(trace),
        Writes.of(trace),
        operations,
        Delays.of(trace),
        Switches.of(trace, operations),
        Ends.of(trace));
  }
}
