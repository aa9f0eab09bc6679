package heddle.model.scenario;

import heddle.model.scenario.Scenario.Bounds;
import heddle.model.scenario.Scenario.Call;
import heddle.model.scenario.Scenario.Choices;
import heddle.model.scenario.Scenario.Expectation;
import heddle.model.scenario.Scenario.Invariant;
import heddle.model.scenario.Scenario.Origin;
import heddle.model.scenario.Scenario.Outcome;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.Scenario.Story;
import heddle.model.scenario.Scenario.Variant;
import java.util.List;
import java.util.Map;

/**
 * Puts a {@link Scenario} together; what is not set has the value that a file without the key has.
 * Not thread-safe.
 */
public final class ScenarioBuilder {
  private String title;
  private String summary = "";
  private String family = "";
  private List<String> topics = List.of();
  private int level = 1;
  private String className;
  private List<String> arguments = List.of();
  private List<Call> before = List.of();
  private Map<String, List<Call>> threads = Map.of();
  private List<Call> after = List.of();
  private List<Invariant> invariants = List.of();
  private Judging judging = Judging.NONE;
  private String memory = "sc";
  private Bounds bounds = new Bounds(100_000, 10_000, 30);
  private Expectation expect = new Expectation("none", "", "");
  private List<Outcome> outcomes = List.of();
  private List<RecordedSchedule> schedules = List.of();
  private Story story = new Story("", "");
  private List<Variant> variants = List.of();
  private List<String> open = List.of();
  private List<String> closed = List.of();
  private Choices choices = Choices.USUAL;
  private List<String> classPath = List.of();
  private Origin origin = new Origin(null, "", Map.of());

  ScenarioBuilder(String title, String className) {
    this.title = title;
    this.className = className;
  }

  ScenarioBuilder(Scenario from) {
    title = from.title();
    summary = from.summary();
    family = from.family();
    topics = from.topics();
    level = from.level();
    className = from.className();
    arguments = from.arguments();
    before = from.before();
    threads = from.threads();
    after = from.after();
    invariants = from.invariants();
    judging = from.judging();
    memory = from.memory();
    bounds = from.bounds();
    expect = from.expect();
    outcomes = from.outcomes();
    schedules = from.schedules();
    story = from.story();
    variants = from.variants();
    open = from.open();
    closed = from.closed();
    choices = from.choices();
    classPath = from.classPath();
    origin = from.origin();
  }

  /** Sets {@link Scenario#title()}. */
  public ScenarioBuilder title(String value) {
    title = value;
    return this;
  }

  /** Sets {@link Scenario#summary()}. */
  public ScenarioBuilder summary(String value) {
    summary = value;
    return this;
  }

  /** Sets {@link Scenario#family()}. */
  public ScenarioBuilder family(String value) {
    family = value;
    return this;
  }

  /** Sets {@link Scenario#topics()}. */
  public ScenarioBuilder topics(List<String> value) {
    topics = value;
    return this;
  }

  /** Sets {@link Scenario#level()}. */
  public ScenarioBuilder level(int value) {
    level = value;
    return this;
  }

  /** Sets {@link Scenario#className()}. */
  public ScenarioBuilder className(String value) {
    className = value;
    return this;
  }

  /** Sets {@link Scenario#arguments()}. */
  public ScenarioBuilder arguments(List<String> value) {
    arguments = value;
    return this;
  }

  /** Sets {@link Scenario#before()}. */
  public ScenarioBuilder before(List<Call> value) {
    before = value;
    return this;
  }

  /** Sets {@link Scenario#threads()}. */
  public ScenarioBuilder threads(Map<String, List<Call>> value) {
    threads = value;
    return this;
  }

  /** Sets {@link Scenario#after()}. */
  public ScenarioBuilder after(List<Call> value) {
    after = value;
    return this;
  }

  /** Sets {@link Scenario#invariants()}. */
  public ScenarioBuilder invariants(List<Invariant> value) {
    invariants = value;
    return this;
  }

  /** Sets {@link Scenario#judging()}. */
  public ScenarioBuilder judging(Judging value) {
    judging = value;
    return this;
  }

  /** Sets {@link Scenario#memory()}. */
  public ScenarioBuilder memory(String value) {
    memory = value;
    return this;
  }

  /** Sets {@link Scenario#bounds()}. */
  public ScenarioBuilder bounds(Bounds value) {
    bounds = value;
    return this;
  }

  /** Sets {@link Scenario#expect()}. */
  public ScenarioBuilder expect(Expectation value) {
    expect = value;
    return this;
  }

  /** Sets {@link Scenario#outcomes()}. */
  public ScenarioBuilder outcomes(List<Outcome> value) {
    outcomes = value;
    return this;
  }

  /** Sets {@link Scenario#schedules()}. */
  public ScenarioBuilder schedules(List<RecordedSchedule> value) {
    schedules = value;
    return this;
  }

  /** Sets {@link Scenario#story()}. */
  public ScenarioBuilder story(Story value) {
    story = value;
    return this;
  }

  /** Sets {@link Scenario#variants()}. */
  public ScenarioBuilder variants(List<Variant> value) {
    variants = value;
    return this;
  }

  /** Sets {@link Scenario#closed()}. */
  public ScenarioBuilder closed(List<String> value) {
    closed = value;
    return this;
  }

  /** Sets {@link Scenario#open()}. */
  public ScenarioBuilder open(List<String> value) {
    open = value;
    return this;
  }

  /** Sets {@link Scenario#choices()}. */
  public ScenarioBuilder choices(Choices value) {
    choices = value;
    return this;
  }

  /** Sets {@link Scenario#classPath()}. */
  public ScenarioBuilder classPath(List<String> value) {
    classPath = value;
    return this;
  }

  /** Sets {@link Scenario#origin()}. */
  public ScenarioBuilder origin(Origin value) {
    origin = value;
    return this;
  }

  /** What has been set. */
  public Scenario build() {
    return new Scenario(
        title,
        summary,
        family,
        topics,
        level,
        className,
        arguments,
        before,
        threads,
        after,
        invariants,
        judging,
        memory,
        bounds,
        expect,
        outcomes,
        schedules,
        story,
        variants,
        open,
        closed,
        choices,
        classPath,
        origin);
  }
}
