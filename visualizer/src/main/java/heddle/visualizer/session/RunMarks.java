package heddle.visualizer.session;

import heddle.model.trace.Trace;
import java.util.Set;

/**
 * What was found out about a failing run by trying others, for the pictures to mark.
 *
 * @param trace the run
 * @param switches how many switches it has up to its failure
 * @param needless the first steps after switches that the failure shows without
 * @param noReturn the first step after which no continuation ended well; 0 if that is not known
 */
public record RunMarks(Trace trace, int switches, Set<Integer> needless, int noReturn) {
  /** Nothing is known of any run. */
  public static final RunMarks NONE = new RunMarks(null, 0, Set.of(), 0);

  /** These if they are of this run, else none. */
  public RunMarks of(Trace shown) {
    return shown != null && shown == trace ? this : NONE;
  }

  /** "3 of 17 switches are needed", or nothing. */
  public String summary() {
    int needed = switches - needless.size();
    return switches == 0
        ? ""
        : "%d of %d %s %s needed"
            .formatted(
                needed,
                switches,
                switches == 1 ? "switch" : "switches",
                needed == 1 ? "is" : "are");
  }
}
