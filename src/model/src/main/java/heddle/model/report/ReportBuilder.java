package heddle.model.report;

import java.util.List;
import java.util.Map;

/** Puts a {@link Report} together; what is not set is empty or 0. Not thread-safe. */
public final class ReportBuilder {
  private String target;
  private boolean failure;
  private boolean exhaustive;
  private int preemptionBound = -1;
  private int delayBound = -1;
  private int loopBound;
  private String strategy = "random";
  private String memory = "sc";
  private long seed = 1;
  private long executions;
  private long truncated;
  private long awaiting;
  private long looping;
  private Estimate estimate;
  private String state;
  private long steps;
  private double seconds;
  private int maxSteps;
  private long hiddenAccesses;
  private List<Report.Hidden> hidden = List.of();
  private List<String> without = List.of();
  private String digest = "";
  private Map<String, Long> outcomes = Map.of();
  private List<Report.Found> findings = List.of();
  private List<Report.Found> remarks = List.of();
  private Progress progress;

  ReportBuilder(String target) {
    this.target = target;
  }

  ReportBuilder(Report from) {
    target = from.target();
    failure = from.failure();
    exhaustive = from.exhaustive();
    preemptionBound = from.preemptionBound();
    delayBound = from.delayBound();
    loopBound = from.loopBound();
    strategy = from.strategy();
    memory = from.memory();
    seed = from.seed();
    executions = from.executions();
    truncated = from.truncated();
    awaiting = from.awaiting();
    looping = from.looping();
    estimate = from.estimate();
    state = from.state();
    steps = from.steps();
    seconds = from.seconds();
    maxSteps = from.maxSteps();
    hiddenAccesses = from.hiddenAccesses();
    hidden = from.hidden();
    without = from.without();
    digest = from.digest();
    outcomes = from.outcomes();
    findings = from.findings();
    remarks = from.remarks();
    progress = from.progress();
  }

  /** Sets {@link Report#target()}. */
  public ReportBuilder target(String value) {
    target = value;
    return this;
  }

  /** Sets {@link Report#failure()}. */
  public ReportBuilder failure(boolean value) {
    failure = value;
    return this;
  }

  /** Sets {@link Report#exhaustive()}. */
  public ReportBuilder exhaustive(boolean value) {
    exhaustive = value;
    return this;
  }

  /** Sets {@link Report#delayBound()}. */
  public ReportBuilder delayBound(int value) {
    delayBound = value;
    return this;
  }

  /** Sets {@link Report#loopBound()}. */
  public ReportBuilder loopBound(int value) {
    loopBound = value;
    return this;
  }

  /** Sets {@link Report#preemptionBound()}. */
  public ReportBuilder preemptionBound(int value) {
    preemptionBound = value;
    return this;
  }

  /** Sets {@link Report#strategy()}. */
  public ReportBuilder strategy(String value) {
    strategy = value;
    return this;
  }

  /** Sets {@link Report#memory()}. */
  public ReportBuilder memory(String value) {
    memory = value;
    return this;
  }

  /** Sets {@link Report#seed()}. */
  public ReportBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** Sets {@link Report#executions()}. */
  public ReportBuilder executions(long value) {
    executions = value;
    return this;
  }

  /** Sets {@link Report#truncated()}. */
  public ReportBuilder truncated(long value) {
    truncated = value;
    return this;
  }

  /** Sets {@link Report#awaiting()}. */
  public ReportBuilder awaiting(long value) {
    awaiting = value;
    return this;
  }

  /** Sets {@link Report#looping()}. */
  public ReportBuilder looping(long value) {
    looping = value;
    return this;
  }

  /** Sets {@link Report#estimate()}. */
  public ReportBuilder estimate(Estimate value) {
    estimate = value;
    return this;
  }

  /** Sets {@link Report#state()}. */
  public ReportBuilder state(String value) {
    state = value;
    return this;
  }

  /** Sets {@link Report#steps()}. */
  public ReportBuilder steps(long value) {
    steps = value;
    return this;
  }

  /** Sets {@link Report#seconds()}. */
  public ReportBuilder seconds(double value) {
    seconds = value;
    return this;
  }

  /** Sets {@link Report#maxSteps()}. */
  public ReportBuilder maxSteps(int value) {
    maxSteps = value;
    return this;
  }

  /** Sets {@link Report#hiddenAccesses()}. */
  public ReportBuilder hiddenAccesses(long value) {
    hiddenAccesses = value;
    return this;
  }

  /** Sets {@link Report#hidden()}. */
  public ReportBuilder hidden(List<Report.Hidden> value) {
    hidden = value;
    return this;
  }

  /** Sets {@link Report#digest()}. */
  public ReportBuilder digest(String value) {
    digest = value;
    return this;
  }

  /** Sets {@link Report#without()}. */
  public ReportBuilder without(List<String> value) {
    without = value;
    return this;
  }

  /** Sets {@link Report#outcomes()}. */
  public ReportBuilder outcomes(Map<String, Long> value) {
    outcomes = value;
    return this;
  }

  /** Sets {@link Report#progress()}. */
  public ReportBuilder progress(Progress value) {
    progress = value;
    return this;
  }

  /** Sets {@link Report#remarks()}. */
  public ReportBuilder remarks(List<Report.Found> value) {
    remarks = value;
    return this;
  }

  /** Sets {@link Report#findings()}. */
  public ReportBuilder findings(List<Report.Found> value) {
    findings = value;
    return this;
  }

  /** What has been set. */
  public Report build() {
    return new Report(
        target,
        failure,
        exhaustive,
        preemptionBound,
        delayBound,
        loopBound,
        strategy,
        memory,
        seed,
        executions,
        truncated,
        awaiting,
        looping,
        estimate,
        state,
        steps,
        seconds,
        maxSteps,
        hiddenAccesses,
        hidden,
        without,
        digest,
        outcomes,
        findings,
        remarks,
        progress);
  }
}
