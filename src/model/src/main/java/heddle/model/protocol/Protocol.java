package heddle.model.protocol;

import heddle.model.report.Ordering;
import heddle.model.report.Possibility;
import heddle.model.report.Report;
import heddle.model.trace.Step;
import java.util.List;
import java.util.function.Consumer;

/**
 * What client and worker say to each other over the worker's standard streams: one {@link Message}
 * as one line of JSON. The client sends requests; the worker answers each with one {@code done} or
 * {@code failed} of the same id, after any number of {@code progress} messages.
 */
public final class Protocol {
  /** The version that both sides must speak. */
  public static final int VERSION = 1;

  /**
   * A line of the worker's error output that begins so tells where the program has made no step for
   * some time.
   */
  public static final String STUCK = "heddle: stuck: ";

  /**
   * A line that begins so tells where the program waits outside of Java; the worker then ends with
   * exit code {@link #WAITED}.
   */
  public static final String WAITS = "heddle: waits: ";

  /** The exit code of a worker whose program waits outside of Java. */
  public static final int WAITED = 97;

  /**
   * The exit code of a worker whose program goes round in code of the JDK for ever; where that is,
   * the line told that begins with {@link #STUCK}.
   */
  public static final int ENDLESS = 96;

  /** The exit code of a worker that has answered, and whose memory had run out before. */
  public static final int MEMORY_RAN_OUT = 98;

  private Protocol() {}

  /** What a message is. */
  public enum Type {
    /** Worker → client at start-up; {@link Message#text()} is the version. */
    HELLO,
    /** Load a scenario and prepare a run; answered with {@link Message#steps()} = [step 0]. */
    OPEN,
    /** One step of {@link Message#thread()}; answered with the steps. */
    STEP,
    /** Steps of {@link Message#thread()} until {@link Message#text()}: block, operation, switch. */
    RUN,
    /** Start again and follow {@link Message#schedule()}; answered with all steps from 0. */
    REPLAY,
    /** Search as {@link Message#search()} says; answered with a report. */
    SEARCH,
    /**
     * Look for a state in which the predicate {@link Message#text()} holds, as {@link
     * Message#search()} says; answered with {@link Message#possibility()}.
     */
    ASK,
    /**
     * Make the calls of the run that {@link Message#schedule()} leads to on the specification, in
     * the order of the numbers in {@link Message#text()}, or if that is {@code null} in the best
     * one; answered with {@link Message#ordering()}.
     */
    ORDER,
    /** Stop the search in progress; it answers with what it has so far. */
    CANCEL,
    /**
     * Hand over some of what the search in progress has still to explore, as soon as there is any:
     * the next PROGRESS about it tells what.
     */
    SHARE,
    /** Worker → client: how far a search is ({@link Message#report()} so far). */
    PROGRESS,
    /** Worker → client: the request is done. */
    DONE,
    /** Worker → client: the request failed because of the user's input or the user's program. */
    FAILED,
    /** Worker → client: the request failed through Heddle's own fault; text has the details. */
    FAULT
  }

  /**
   * One message. Fields that a type does not use are {@code null} or 0.
   *
   * @param id the request's number; an answer carries its request's
   * @param type what it is
   * @param text the scenario's JSON text in OPEN, what is told of a part of a search, the sentence
   *     in FAILED, details in FAULT
   * @param path in FAILED the JSON path in the scenario that is to blame, or {@code null}; in FAULT
   *     what is wrong, as the middle of a sentence, or {@code null} if only details are known
   * @param classPath in OPEN where the classes are, absolute
   * @param className in OPEN the class to use in place of the scenario's, or {@code null}
   * @param thread in STEP and RUN which thread
   * @param schedule in REPLAY and ORDER the decisions
   * @param search in SEARCH what to do
   * @param steps what happened
   * @param finished whether no thread can take another step
   * @param hash the event hash of the run so far
   * @param report results of a search
   * @param possibility the answer to ASK
   * @param ordering the answer to ORDER
   */
  public record Message(
      int id,
      Type type,
      String text,
      String path,
      List<String> classPath,
      String className,
      int thread,
      String schedule,
      SearchOptions search,
      List<Step> steps,
      boolean finished,
      String hash,
      Report report,
      Possibility possibility,
      Ordering ordering) {

    /** A message of a type with nothing else set. */
    public static Message of(int id, Type type) {
      return new Message(
          id, type, null, null, null, null, 0, null, null, null, false, null, null, null, null);
    }

    /** With this text. */
    public Message withText(String newText) {
      return new Message(
          id,
          type,
          newText,
          path,
          classPath,
          className,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With this JSON path. */
    public Message withPath(String newPath) {
      return new Message(
          id,
          type,
          text,
          newPath,
          classPath,
          className,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With this class path and class. */
    public Message withClasses(List<String> newClassPath, String newClassName) {
      return new Message(
          id,
          type,
          text,
          path,
          newClassPath,
          newClassName,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With this thread. */
    public Message withThread(int newThread) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          newThread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With this schedule. */
    public Message withSchedule(String newSchedule) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          newSchedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With these search options. */
    public Message withSearch(SearchOptions newSearch) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          schedule,
          newSearch,
          steps,
          finished,
          hash,
          report,
          possibility,
          ordering);
    }

    /** With these steps. */
    public Message withSteps(List<Step> newSteps, boolean nowFinished, String newHash) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          schedule,
          search,
          newSteps,
          nowFinished,
          newHash,
          report,
          possibility,
          ordering);
    }

    /** With this report. */
    public Message withReport(Report newReport) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          newReport,
          possibility,
          ordering);
    }

    /** With this answer. */
    public Message withPossibility(Possibility newPossibility) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          newPossibility,
          ordering);
    }

    /** With this order. */
    public Message withOrdering(Ordering newOrdering) {
      return new Message(
          id,
          type,
          text,
          path,
          classPath,
          className,
          thread,
          schedule,
          search,
          steps,
          finished,
          hash,
          report,
          possibility,
          newOrdering);
    }
  }

  /**
   * How to search.
   *
   * @param strategy {@code auto}, {@code exhaustive}, {@code random}, {@code pct}, {@code pos},
   *     {@code surw} or {@code fair}
   * @param executions at most so many; 0 for the scenario's own bound
   * @param seconds at most so long; 0 for the scenario's own bound
   * @param steps at most so many in one execution; 0 for the scenario's own bound
   * @param seed the seed of random choices
   * @param checks the ids of finding kinds to look for; {@code null} for all
   * @param all whether to go on after the first failure
   * @param depth of the failures that {@code pct} is to find; 0 for the usual one
   * @param shares how many workers share the work
   * @param share which part of it this one does, from 0
   * @param twice whether to make every execution a second time along its decisions and compare what
   *     happens: a check of Heddle itself
   * @param preemptions for {@code exhaustive} and {@code auto}: try all executions with at most so
   *     many preemptions, those with fewer first; -1 for no bound
   * @param delays the same with delays for preemptions; -1 for no bound
   * @param loops for {@code exhaustive} and {@code auto}: try all executions in which no loop goes
   *     round more often in one call of its method; 0 for the scenario's own bound, if it has one
   * @param answers what is to be found out about failures: {@code full}; {@code fast}, which takes
   *     a tenth of the executions; {@code none}
   * @param saves whether to tell from where an exhaustive search can be gone on with
   * @param savesTo the file in which that is kept up to date, for the case that the worker dies, as
   *     {@code StateFile} writes it; or {@code null}
   * @param resume from where to go on, as an earlier report has told, or {@code null}
   * @param part {@link #PART} if this worker explores a part of what several share, the one that
   *     {@code resume} tells, or all as long as nobody else has begun; {@link #END} if it concludes
   *     what several have found; else {@code null}
   */
  public record SearchOptions(
      String strategy,
      long executions,
      double seconds,
      int steps,
      long seed,
      List<String> checks,
      boolean all,
      int depth,
      int shares,
      int share,
      boolean twice,
      int preemptions,
      int delays,
      int loops,
      String answers,
      boolean saves,
      String savesTo,
      String resume,
      String part) {

    /** To explore a part: PROGRESS and DONE tell of it in their text. */
    public static final String PART = "part";

    /** To conclude what has been found in all parts. */
    public static final String END = "end";

    /** The scenario's own bounds, seed 1, all checks, and no more after the first failure. */
    public static SearchOptions of(String strategy) {
      return new SearchOptions(
          strategy, 0, 0, 0, 1, null, false, 0, 1, 0, false, -1, -1, 0, "full", false, null, null,
          null);
    }

    /** These options with another strategy. */
    public SearchOptions withStrategy(String other) {
      return with(o -> o.strategy = other);
    }

    /** These options with another bound of executions. */
    public SearchOptions withExecutions(long other) {
      return with(o -> o.executions = other);
    }

    /** These options with another bound of time. */
    public SearchOptions withSeconds(double other) {
      return with(o -> o.seconds = other);
    }

    /** These options with another bound of steps. */
    public SearchOptions withSteps(int other) {
      return with(o -> o.steps = other);
    }

    /** These options with another seed. */
    public SearchOptions withSeed(long other) {
      return with(o -> o.seed = other);
    }

    /** These options with other kinds of findings, {@code null} for all. */
    public SearchOptions withChecks(List<String> other) {
      return with(o -> o.checks = other);
    }

    /** These options, going on after the first failure. */
    public SearchOptions withAll() {
      return with(o -> o.all = true);
    }

    /** These options with another depth of failures. */
    public SearchOptions withDepth(int other) {
      return with(o -> o.depth = other);
    }

    /** These options, making every execution twice. */
    public SearchOptions withTwice() {
      return with(o -> o.twice = true);
    }

    /** These options with another bound of preemptions, -1 for none. */
    public SearchOptions withPreemptions(int other) {
      return with(o -> o.preemptions = other);
    }

    /** These options with another bound of delays, -1 for none. */
    public SearchOptions withDelays(int other) {
      return with(o -> o.delays = other);
    }

    /** These options with another bound of rounds of loops, 0 for the scenario's own. */
    public SearchOptions withLoops(int other) {
      return with(o -> o.loops = other);
    }

    /** These options with more or fewer answers. */
    public SearchOptions withAnswers(String other) {
      return with(o -> o.answers = other);
    }

    /** These options, telling from where an exhaustive search can be gone on with. */
    public SearchOptions withSaves() {
      return with(o -> o.saves = true);
    }

    /** These options, keeping where it stands in a file, {@code null} for none. */
    public SearchOptions withSavesTo(String file) {
      return with(o -> o.savesTo = file);
    }

    /** These options, going on from where an earlier search stopped, {@code null} for nowhere. */
    public SearchOptions withResume(String other) {
      return with(o -> o.resume = other);
    }

    /** These options, for a part of a search that several share, or its end. */
    public SearchOptions withPart(String other) {
      return with(o -> o.part = other);
    }

    /** One of so many equal parts of this search. */
    public SearchOptions withShare(int which, int ofShares) {
      return with(
          o -> {
            o.shares = ofShares;
            o.share = which;
          });
    }

    private SearchOptions with(Consumer<Draft> change) {
      Draft draft = new Draft(this);
      change.accept(draft);
      return draft.options();
    }

    /** Options one of which is about to be changed. */
    private static final class Draft {
      String strategy;
      long executions;
      double seconds;
      int steps;
      long seed;
      List<String> checks;
      boolean all;
      int depth;
      int shares;
      int share;
      boolean twice;
      int preemptions;
      int delays;
      int loops;
      String answers;
      boolean saves;
      String savesTo;
      String resume;
      String part;

      Draft(SearchOptions o) {
        strategy = o.strategy;
        executions = o.executions;
        seconds = o.seconds;
        steps = o.steps;
        seed = o.seed;
        checks = o.checks;
        all = o.all;
        depth = o.depth;
        shares = o.shares;
        share = o.share;
        twice = o.twice;
        preemptions = o.preemptions;
        delays = o.delays;
        loops = o.loops;
        answers = o.answers;
        saves = o.saves;
        savesTo = o.savesTo;
        resume = o.resume;
        part = o.part;
      }

      SearchOptions options() {
        return new SearchOptions(
            strategy,
            executions,
            seconds,
            steps,
            seed,
            checks,
            all,
            depth,
            shares,
            share,
            twice,
            preemptions,
            delays,
            loops,
            answers,
            saves,
            savesTo,
            resume,
            part);
      }
    }
  }
}
