package heddle.model.report;

import heddle.model.finding.Finding;
import java.util.List;
import java.util.Map;

/**
 * What a search looked at and found.
 *
 * @param target the scenario or program
 * @param failure whether a failure was found
 * @param exhaustive whether every execution within the bounds was looked at
 * @param preemptionBound every execution with at most so many preemptions was looked at; -1 if that
 *     is not known
 * @param delayBound every execution with at most so many delays was looked at; -1 if that is not
 *     known
 * @param loopBound every execution in which no loop goes round more often than this was looked at;
 *     0 if that is not known, or all were looked at
 * @param strategy how executions were chosen
 * @param memory the memory model, {@code sc}
 * @param seed the seed of random choices
 * @param executions executions that completed or failed
 * @param truncated executions given up at the step limit, not counted above
 * @param awaiting executions of an exhaustive search that came to a stand where a thread does
 *     nothing but look at what has changed since; others show what it comes to see, and these are
 *     not counted above
 * @param looping executions of an exhaustive search that were given up where a loop would have gone
 *     round more often than it was to, not counted above
 * @param estimate how many executions there are in all, or {@code null} if nobody has estimated
 *     that, or all have been looked at
 * @param state from where the search can be gone on with later, if that was asked for and it has
 *     not come to its end, or {@code null}
 * @param steps steps of all of them
 * @param seconds wall time
 * @param maxSteps steps of the longest
 * @param hiddenAccesses accesses that escaped the scheduler
 * @param hidden what escaped it, most frequent first
 * @param without rare events that were left out where every execution was looked at, {@code
 *     spurious wake-ups} say; random executions with them may have followed
 * @param digest one number for all that happened, in hex, if every execution was made twice; equal
 *     for equal searches on any machine; else empty
 * @param outcomes how often each result occurred
 * @param findings the failures, each with the schedule that leads to it
 * @param remarks what was noticed and is no failure, each cause once: data races, unless they fail
 *     the scenario
 * @param progress which progress the operations make, or {@code null} if that was not looked at
 */
public record Report(
    String target,
    boolean failure,
    boolean exhaustive,
    int preemptionBound,
    int delayBound,
    int loopBound,
    String strategy,
    String memory,
    long seed,
    long executions,
    long truncated,
    long awaiting,
    long looping,
    Estimate estimate,
    String state,
    long steps,
    double seconds,
    int maxSteps,
    long hiddenAccesses,
    List<Hidden> hidden,
    List<String> without,
    String digest,
    Map<String, Long> outcomes,
    List<Found> findings,
    List<Found> remarks,
    Progress progress) {

  /** Puts a report on this target together. */
  public static ReportBuilder of(String target) {
    return new ReportBuilder(target);
  }

  /** Puts a report together that is like this one where nothing else is set. */
  public ReportBuilder but() {
    return new ReportBuilder(this);
  }

  /**
   * Something that the scheduler cannot control.
   *
   * @param what the class and method that did it, and what it did
   * @param times how often
   */
  public record Hidden(String what, long times) {}

  /**
   * A failure and how to get there.
   *
   * @param finding what is wrong
   * @param execution the number of the execution, from 1
   * @param steps its length
   * @param switches how often the running thread changes
   * @param preemptions how many of the changes left a thread that could have gone on
   * @param neededSwitches the numbers of those of a failure's switches, from 1, that must come
   *     exactly where they do: the thread that is left could take another step, and then it would
   *     not fail so; all others come by themselves or may come later
   * @param schedule its decisions, in the text form of {@code Schedule}
   * @param hash the event hash of the run, equal whenever the schedule is replayed
   * @param saved the file that it was saved to, or {@code null}
   * @param answers what else can be said of it, or {@code null} if nobody asked
   * @param least whether all schedules with fewer preemptions were tried, and none fails so
   * @param also the ids of other kinds of failures that have the same cause: the shortest run into
   *     one shows the other too
   * @param where what tells it from failures of the same kind, an invariant's name say, or empty
   * @param fewer how it fails with fewer calls of the scenario, or {@code null} if each is needed,
   *     as far as was tried, or nobody tried
   */
  public record Found(
      Finding finding,
      long execution,
      int steps,
      int switches,
      int preemptions,
      List<Integer> neededSwitches,
      String schedule,
      String hash,
      String saved,
      Answers answers,
      boolean least,
      List<String> also,
      String where,
      Fewer fewer) {

    /** A failure that nothing else is known of. */
    public Found(
        Finding finding,
        long execution,
        int steps,
        int switches,
        int preemptions,
        List<Integer> neededSwitches,
        String schedule,
        String hash,
        String saved) {
      this(
          finding,
          execution,
          steps,
          switches,
          preemptions,
          neededSwitches,
          schedule,
          hash,
          saved,
          null,
          false,
          List.of(),
          "",
          null);
    }

    /** This failure, which happens with fewer calls as well. */
    public Found withFewer(Fewer calls) {
      return new Found(
          finding,
          execution,
          steps,
          switches,
          preemptions,
          neededSwitches,
          schedule,
          hash,
          saved,
          answers,
          least,
          also,
          where,
          calls);
    }

    /** This failure, saved to a file. */
    public Found withSaved(String file) {
      return new Found(
          finding,
          execution,
          steps,
          switches,
          preemptions,
          neededSwitches,
          schedule,
          hash,
          file,
          answers,
          least,
          also,
          where,
          fewer);
    }

    /** This failure and what else can be said of it. */
    public Found withAnswers(Answers known) {
      return new Found(
          finding,
          execution,
          steps,
          switches,
          preemptions,
          neededSwitches,
          schedule,
          hash,
          saved,
          known,
          least,
          also,
          where,
          fewer);
    }
  }

  /**
   * A failure with fewer calls of the scenario's threads: no thread and no call of those that are
   * left could be left out alone, as far as was tried.
   *
   * @param leftOut the numbers of the calls that are left out, from 0 in the order of the threads;
   *     a thread that has no others is left out as well, and those after it have lower numbers
   * @param steps the length of the run
   * @param switches how often the running thread changes
   * @param preemptions how many of the changes left a thread that could have gone on
   * @param neededSwitches those of them that must come exactly where they do, from 1
   * @param schedule its decisions without these calls
   */
  public record Fewer(
      List<Integer> leftOut,
      int steps,
      int switches,
      int preemptions,
      List<Integer> neededSwitches,
      String schedule) {}
}
