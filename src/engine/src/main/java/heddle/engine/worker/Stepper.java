package heddle.engine.worker;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.explore.Checks;
import heddle.engine.explore.Excuses;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.InputProblem;
import heddle.engine.program.Program;
import heddle.engine.strategy.Guided;
import heddle.engine.trace.Recorder;
import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Step;
import java.util.ArrayList;
import java.util.List;

/** A run that somebody steps through: it pauses before every step and records everything. */
public final class Stepper {
  /** Steps of one run, and of one request. */
  private static final int MAX_STEPS = 1_000_000;

  private static final int MAX_STEPS_AT_ONCE = 10_000;

  private final Program program;
  private final Execution run;
  private final SiteTable sites;
  private final GuestOutput output;
  private final boolean interpreted;
  private final Checks checks;
  private Guided person;
  private Recorder recorder;
  private final int maxSteps;
  private int rows;
  private int next;

  /** Whether something was found that may have done no harm, which whole runs tell. */
  private boolean doubtful;

  /** What the run is not blamed for, or null. */
  private Excuses excuses;

  /** Steps through runs of a program. */
  Stepper(Program program, SiteTable sites, GuestOutput output, boolean interpreted) {
    this(program, sites, output, interpreted, null, program.scenario().bounds().steps());
  }

  /**
   * Steps through runs of a program and looks for these kinds of findings, null for all. It takes a
   * run of {@code maxSteps} steps as one that has reached its limit.
   */
  Stepper(
      Program program,
      SiteTable sites,
      GuestOutput output,
      boolean interpreted,
      List<String> kinds,
      int maxSteps) {
    this(maxSteps, program, sites, output, interpreted, Checks.of(program, kinds, maxSteps));
  }

  /** Steps through runs of a program and puts them through these checks. */
  Stepper(
      Program program, SiteTable sites, GuestOutput output, boolean interpreted, Checks checks) {
    this(MAX_STEPS, program, sites, output, interpreted, checks);
  }

  private Stepper(
      int maxSteps,
      Program program,
      SiteTable sites,
      GuestOutput output,
      boolean interpreted,
      Checks checks) {
    this.maxSteps = maxSteps;
    this.program = program;
    this.run = program.run();
    this.sites = sites;
    this.output = output;
    this.interpreted = interpreted;
    this.checks = checks;
  }

  /** Starts a new run; answers its preparation. */
  List<Step> begin() throws InputProblem {
    excuses = null;
    return beginAnew();
  }

  private List<Step> beginAnew() throws InputProblem {
    doubtful = false;
    person = new Guided();
    output.startAnew();
    program.start(person, MAX_STEPS);
    run.go();
    recorder = new Recorder(program, sites, interpreted);
    rows = 0;
    next = 0;
    return List.of(capture(0));
  }

  /** Whether no thread can take another step. */
  boolean finished() {
    return run.over();
  }

  /** The hash of the run so far. */
  String hash() {
    return recorder.hash();
  }

  /** One step of a thread, and the final calls if it was the last. */
  List<Step> step(int thread) throws BadInputException {
    List<Step> steps = new ArrayList<>();
    take(thread(thread), false, steps);
    return steps;
  }

  private LogicalThread thread(int number) throws BadInputException {
    if (number < 1 || number >= run.threadCount()) {
      throw new BadInputException("There is no thread " + number + " in this run.");
    }
    LogicalThread t = run.thread(number);
    if (!run.couldGo(t)) {
      throw new BadInputException(
          t.state() == LogicalThread.State.ENDED
              ? t.thread.getName() + " has ended and cannot step."
              : t.thread.getName() + " is blocked and cannot step.");
    }
    return t;
  }

  private void take(LogicalThread t, boolean interrupted, List<Step> steps) {
    if (interrupted) {
      run.interruptAndGo(t);
    } else {
      run.go(t);
    }
    steps.add(capture(t.number));
    if (run.over() && program.shutsDown()) {
      run.go();
    }
    if (run.over() && program.finish()) {
      steps.add(capture(0));
    }
  }

  private Step capture(int thread) {
    List<Problem> problems = checks.examine(program, rows);
    if (excuses != null) {
      problems = excuses.apply(problems);
    }
    doubtful |= Excuses.matter(problems);
    rows = run.log().size();
    return recorder.capture(next++, thread, problems, output.take());
  }

  /**
   * Steps of one thread until it blocks or ends; or, if that comes first, until its {@code
   * operation} ends, or it has made one step after which another thread could go ({@code switch}).
   */
  List<Step> run(int thread, String until) throws BadInputException {
    LogicalThread t = thread(thread);
    Object operation = t.operation();
    List<Step> steps = new ArrayList<>();
    while (run.couldGo(t) && steps.size() < MAX_STEPS_AT_ONCE) {
      take(t, false, steps);
      if (until.equals("operation") && t.operation() != operation
          || until.equals("switch") && anotherCouldGo(t)) {
        break;
      }
    }
    return steps;
  }

  private boolean anotherCouldGo(LogicalThread t) {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i) != t && run.couldGo(run.thread(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts again and follows a schedule; answers all steps from the preparation on. If that is a
   * whole run, it is judged as in a search, where runs are compared.
   */
  List<Step> replay(Schedule schedule) throws InputProblem, BadInputException {
    excuses = null;
    List<Step> steps = follow(schedule);
    if (doubtful && run.over()) {
      excuses = Excuses.of(program, checks, maxSteps, GuestOutput.installed(), schedule);
      steps = follow(schedule);
    }
    return steps;
  }

  private List<Step> follow(Schedule schedule) throws InputProblem, BadInputException {
    List<Step> steps = new ArrayList<>(beginAnew());
    for (int i = 0; i < schedule.length(); i++) {
      int thread = schedule.get(i);
      if (thread > 0) {
        boolean interrupted = schedule.interrupts(i);
        person.follow(schedule, interrupted ? i + 2 : i + 1);
        if (thread >= run.threadCount() || !couldGo(run.thread(thread), interrupted)) {
          throw new BadInputException(misfit(i + 1, thread, interrupted));
        }
        take(run.thread(thread), interrupted, steps);
        i = Math.max(i, person.position() - 1);
      }
    }
    return steps;
  }

  private static String misfit(int decision, int thread, boolean interrupted) {
    return interrupted
        ? "Thread %d cannot go on even if it is interrupted: it has ended, or needs what another thread holds (decision %d of the schedule)."
            .formatted(thread, decision)
        : "The schedule no longer fits the program: its decision %d is thread %d, which cannot step there."
            .formatted(decision, thread);
  }

  private boolean couldGo(LogicalThread t, boolean interrupted) {
    return interrupted ? run.couldGoIfInterrupted(t) : run.couldGo(t);
  }
}
