package heddle.engine.check;

import heddle.model.finding.FindingKind;
import java.util.List;

/**
 * What a check found, in terms of the event log: objects are references and events are rows. It
 * becomes a {@code Finding} when the run is recorded for viewing.
 *
 * @param kind what it is
 * @param failure whether the run counts as a failure
 * @param row the row of the log at which it shows, or -1 for the end of the run
 * @param threads the numbers of the threads that take part
 * @param rows the rows that explain it
 * @param waits for a deadlock who waits for whom; empty if there is no cycle
 * @param subject the exception, the violated invariant, or null
 */
public record Problem(
    FindingKind kind,
    boolean failure,
    int row,
    List<Integer> threads,
    List<Integer> rows,
    List<Waits.Edge> waits,
    Object subject) {}
