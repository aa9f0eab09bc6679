package heddle.model.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One experiment: which class, what its threads call, and what is expected to happen. The contents
 * of a scenario file; read by {@link ScenarioReader}.
 *
 * @param title what the catalogue shows
 * @param summary one sentence
 * @param family the family of algorithms, {@code stack} say
 * @param topics words to search by
 * @param level difficulty from 1
 * @param className the binary name of the class under study
 * @param arguments its constructor's arguments, as Java literals
 * @param before calls before the threads start, in order
 * @param threads by name, in order, what each thread calls
 * @param after calls after all threads have ended
 * @param invariants what must hold
 * @param judging by what more its runs are judged
 * @param memory the memory model, {@code sc}
 * @param bounds when a search gives up
 * @param expect the verdict that is right for this scenario
 * @param outcomes results that may or may not occur; empty if any may
 * @param schedules recorded schedules worth stepping through
 * @param story what to watch for, and why it happened
 * @param variants siblings of the class that behave otherwise in the same experiment
 * @param open patterns of library classes to step into ({@code java.util.concurrent.locks.*})
 * @param closed patterns of the program's classes whose public calls are one operation each
 * @param choices which rare events may happen
 * @param classPath where the class is, relative to the file; empty for the shipped algorithms
 * @param origin where it was read from
 */
public record Scenario(
    String title,
    String summary,
    String family,
    List<String> topics,
    int level,
    String className,
    List<String> arguments,
    List<Call> before,
    Map<String, List<Call>> threads,
    List<Call> after,
    List<Invariant> invariants,
    Judging judging,
    String memory,
    Bounds bounds,
    Expectation expect,
    List<Outcome> outcomes,
    List<RecordedSchedule> schedules,
    Story story,
    List<Variant> variants,
    List<String> open,
    List<String> closed,
    Choices choices,
    List<String> classPath,
    Origin origin) {

  /**
   * A method call written as in Java, {@code push(3)}: the arguments are literals.
   *
   * @param method the method's name
   * @param arguments the literals as written: {@code 3}, {@code 3L}, {@code 1.5}, {@code "a"},
   *     {@code 'c'}, {@code true}, {@code null}
   */
  public record Call(String method, List<String> arguments) {
    @Override
    public String toString() {
      return method + "(" + String.join(", ", arguments) + ")";
    }
  }

  /**
   * A property of the class: a call without arguments whose result must equal a literal.
   *
   * @param name how a violation is called
   * @param when {@code always} (after every step, evaluated without scheduling points) or {@code
   *     end}
   * @param call what to call
   * @param equals the literal that it must return
   */
  public record Invariant(String name, String when, Call call, String equals) {}

  /**
   * Bounds of a search.
   *
   * @param executions at most so many
   * @param steps at most so many in one execution
   * @param seconds at most so long
   * @param loops in an exhaustive search no loop goes round more often in one call of its method; 0
   *     for no bound
   */
  public record Bounds(long executions, int steps, double seconds, int loops) {
    /** Without a bound of loops. */
    public Bounds(long executions, int steps, double seconds) {
      this(executions, steps, seconds, 0);
    }
  }

  /**
   * What a search may choose besides the thread that goes next. Java allows each of these at any
   * time, and programs must cope.
   *
   * @param spuriousWakeups at most so many waits or parks of one execution end for no reason
   * @param weakCasFailures at most so many weak compare-and-sets of one execution fail for none
   * @param earlyTimeouts whether time may pass, and a time-out fire, while other threads could go
   */
  public record Choices(int spuriousWakeups, int weakCasFailures, boolean earlyTimeouts) {
    /** No count may be above this. */
    public static final int MOST = 1_000;

    /** One of each, and early time-outs. */
    public static final Choices USUAL = new Choices(1, 1, true);
  }

  /**
   * The verdict that is right.
   *
   * @param verdict {@code failure} or {@code none}
   * @param kind the kind of failure, or empty
   * @param reason why
   */
  public record Expectation(String verdict, String kind, String reason) {}

  /**
   * A result of the calls.
   *
   * @param results the results of the threads' calls that return something, and of {@code after},
   *     comma-separated in thread order
   * @param allowed whether it may occur
   * @param reason why
   */
  public record Outcome(String results, boolean allowed, String reason) {}

  /**
   * A schedule to step through.
   *
   * @param name its name
   * @param schedule its decisions, in the text form of {@code Schedule}
   * @param kind the kind of failure that it leads to, or empty if it ends well
   * @param notes remarks on steps
   * @param orders steps of it that are wanted in another order
   */
  public record RecordedSchedule(
      String name, String schedule, String kind, List<Note> notes, List<Order> orders) {
    /** One in which no other order is wanted. */
    public RecordedSchedule(String name, String schedule, String kind, List<Note> notes) {
      this(name, schedule, kind, notes, List.of());
    }

    /** The same with other remarks. */
    public RecordedSchedule withNotes(List<Note> other) {
      return new RecordedSchedule(name, schedule, kind, other, orders);
    }

    /** The same with other wishes. */
    public RecordedSchedule withOrders(List<Order> other) {
      return new RecordedSchedule(name, schedule, kind, notes, other);
    }
  }

  /**
   * Two steps of different threads that are wanted the other way round.
   *
   * @param first the step that is to come first; it is the later one in the schedule
   * @param then the step that is to come after it
   */
  public record Order(int first, int then) {}

  /**
   * A remark.
   *
   * @param step the step, from 1
   * @param text the remark
   */
  public record Note(int step, String text) {}

  /**
   * Two to six sentences.
   *
   * @param before what to watch for
   * @param after why it happened
   */
  public record Story(String before, String after) {}

  /**
   * A sibling class for the same experiment.
   *
   * @param label a word for the toggle, {@code stamped} say
   * @param className its binary name
   * @param expect its verdict
   */
  public record Variant(String label, String className, Expectation expect) {}

  /**
   * Where the scenario stands, so that messages can point at it.
   *
   * @param file the file, or {@code null} if it was never saved
   * @param text the JSON text
   * @param places line and column by JSON path ({@code $.threads.T1[0]})
   */
  public record Origin(Path file, String text, Map<String, Place> places) {}

  /**
   * A place in the file.
   *
   * @param line from 1
   * @param column from 1
   */
  public record Place(int line, int column) {}

  /** Puts an experiment with this class together. */
  public static ScenarioBuilder of(String title, String className) {
    return new ScenarioBuilder(title, className);
  }

  /** Puts an experiment together that is like this one where nothing else is set. */
  public ScenarioBuilder but() {
    return new ScenarioBuilder(this);
  }
}
