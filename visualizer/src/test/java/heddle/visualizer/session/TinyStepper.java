package heddle.visualizer.session;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A program small enough to run in a test: each thread reads a field a few times, two reads an
 * operation, and ends. It fails where the steps so far are those of a given schedule. Writes down
 * what it is asked.
 */
public final class TinyStepper implements Stepper {
  private static final String CLASS = "example.Tiny";

  private final int[] reads;
  private final Predicate<Schedule> failing;
  public final List<String> asked = new ArrayList<>();
  Consumer<String> onLost;
  Consumer<Trace> onRestored;
  boolean later;
  final List<Runnable> answers = new ArrayList<>();
  private Trace trace;

  /** Fails after exactly these decisions; each thread makes so many reads. */
  public TinyStepper(String failing, int... reads) {
    this((Schedule s) -> s.toString().equals(failing), reads);
  }

  /** Fails after decisions like these; each thread makes so many reads. */
  public TinyStepper(Predicate<Schedule> failing, int... reads) {
    this.failing = failing;
    this.reads = reads;
  }

  /** A scenario of this title; "bad" cannot be opened. */
  public static Scenario scenario(String title) {
    return Scenario.of(title, CLASS)
        .family("tiny")
        .bounds(new Scenario.Bounds(100, 10, 1))
        .variants(
            List.of(
                new Scenario.Variant(
                    "other", "example.Other", new Scenario.Expectation("failure", "aba", ""))))
        .build();
  }

  @Override
  public CompletableFuture<Trace> open(Scenario scenario, String className) {
    asked.add("open " + scenario.title());
    if (scenario.title().equals("bad")) {
      trace = null;
      return CompletableFuture.failedFuture(new BadInputException("bad.json:1:1: no such class."));
    }
    return answer(new Trace(CLASS, List.of(preparation()), false));
  }

  @Override
  public CompletableFuture<Trace> step(int thread) {
    asked.add("step " + thread);
    return answer(after(trace, thread));
  }

  @Override
  public CompletableFuture<Trace> run(int thread, Goal goal) {
    asked.add("run " + thread + " " + goal);
    Trace longer = trace;
    do {
      longer = after(longer, thread);
    } while (!goal.reachedBy(longer, trace.last(), longer.last(), thread));
    return answer(longer);
  }

  @Override
  public CompletableFuture<Trace> replay(Schedule schedule) {
    asked.add("replay " + schedule);
    for (int t = 1; t <= reads.length; t++) {
      int thread = t;
      if (IntStream.of(schedule.decisions()).filter(d -> d == thread).count() > reads[t - 1]) {
        return CompletableFuture.failedFuture(new BadInputException("T" + t + " has ended."));
      }
    }
    return answer(trace(schedule));
  }

  @Override
  public CompletableFuture<Trace> branch(int afterStep, int thread) {
    asked.add("branch " + afterStep + " " + thread);
    return answer(after(trace.prefix(afterStep), thread));
  }

  @Override
  public void onLost(Consumer<String> listener) {
    onLost = listener;
  }

  @Override
  public void onRestored(Consumer<Trace> listener) {
    onRestored = listener;
  }

  @Override
  public void close() {
    asked.add("close");
  }

  /** The run of these decisions. */
  public Trace trace(Schedule schedule) {
    Trace replayed = new Trace(CLASS, List.of(preparation()), false);
    for (int i = 0; i < schedule.length(); i++) {
      boolean otherwise = i + 1 < schedule.length() && schedule.get(i + 1) < 0;
      if (schedule.get(i) > 0) {
        replayed =
            after(replayed, schedule.get(i), otherwise ? List.of(-schedule.get(i + 1)) : List.of());
      }
    }
    return replayed;
  }

  private CompletableFuture<Trace> answer(Trace answer) {
    trace = answer;
    if (!later) {
      return CompletableFuture.completedFuture(answer);
    }
    CompletableFuture<Trace> future = new CompletableFuture<>();
    answers.add(() -> future.complete(answer));
    return future;
  }

  private Step preparation() {
    return step(
        0,
        0,
        List.of(),
        List.of(),
        IntStream.rangeClosed(1, reads.length).mapToObj(t -> standing(t, 0)).toList(),
        List.of());
  }

  private Trace after(Trace before, int thread) {
    return after(before, thread, List.of());
  }

  private Trace after(Trace before, int thread, List<Integer> choices) {
    int number = before.last() + 1;
    int done = 1 + (int) before.steps().stream().filter(s -> s.thread() == thread).count();
    List<Event> events = new ArrayList<>(List.of(event(number, thread, EventKind.READ)));
    if (done % 2 == 0) {
      events.add(event(number, thread, EventKind.RETURN));
    }
    Schedule schedule = before.schedule().plus(thread);
    boolean fails = failing.test(schedule);
    Step step =
        step(
            number,
            thread,
            choices,
            events,
            List.of(standing(thread, done)),
            fails ? List.of(finding(number)) : List.of());
    int all = IntStream.of(reads).sum();
    return before.plus(List.of(step), number == all);
  }

  private ThreadState standing(int thread, int done) {
    boolean ended = done >= reads[thread - 1];
    return new ThreadState(
        thread,
        "T" + thread,
        ended ? ThreadStatus.ENDED : ThreadStatus.READY,
        ended ? null : event(0, thread, EventKind.READ),
        0,
        0,
        ended ? "" : "read()",
        List.of());
  }

  private static Event event(int step, int thread, EventKind kind) {
    return new Event(
        step,
        thread,
        kind,
        0,
        "Tiny.x",
        "plain",
        null,
        Value.of("0"),
        null,
        null,
        true,
        "read()",
        new Position(CLASS, "read", "Tiny.java", 10 + thread),
        List.of());
  }

  private static Step step(
      int number,
      int thread,
      List<Integer> choices,
      List<Event> events,
      List<ThreadState> threads,
      List<Finding> findings) {
    return new Step(
        number, thread, choices, events, List.of(), List.of(), List.of(), List.of(), threads,
        findings, "");
  }

  private static Finding finding(int step) {
    return new Finding(
        FindingKind.ABA,
        true,
        "It went wrong at step " + step + ".",
        step,
        List.of(1),
        List.of(),
        0,
        "",
        List.of());
  }
}
