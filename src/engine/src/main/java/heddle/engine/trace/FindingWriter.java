package heddle.engine.trace;

import heddle.engine.check.AbaCheck.Stale;
import heddle.engine.check.LivelockCheck;
import heddle.engine.check.Looks;
import heddle.engine.check.Problem;
import heddle.engine.check.ReclamationCheck;
import heddle.engine.check.Waits;
import heddle.engine.check.sequential.SequentialCheck.Unexplained;
import heddle.engine.check.sequential.TransactionCheck.Unordered;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.ThrownText;
import heddle.engine.instrument.SiteTable;
import heddle.engine.program.Violations.Violation;
import heddle.model.explain.DeadlockText;
import heddle.model.explain.FindingText;
import heddle.model.explain.LivelockText;
import heddle.model.explain.LostNotify;
import heddle.model.explain.RaceText;
import heddle.model.explain.ReclamationText;
import heddle.model.finding.Finding;
import heddle.model.scenario.Scenario.Outcome;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns what a check found into a finding with names and a sentence. */
final class FindingWriter {
  /** Of a round that comes again and again so many steps are named. */
  private static final int MOST_OF_ROUND = 24;

  private final Execution run;
  private final SiteTable sites;
  private final Names names;
  private final ThrownText thrown;
  private final WaitWriter waits;
  private final Trace upTo;
  private final TraceState state;

  FindingWriter(
      Execution run,
      SiteTable sites,
      Names names,
      LockReader locks,
      ThrownText thrown,
      Trace upTo) {
    this.thrown = thrown;
    this.run = run;
    this.sites = sites;
    this.names = names;
    this.upTo = upTo;
    state = upTo.stateAt(upTo.last());
    waits = new WaitWriter(run.log(), names, locks, state);
  }

  Finding finding(Problem p) {
    EventLog log = run.log();
    int step = p.row() < 0 ? upTo.last() : Math.min(log.step(p.row()), upTo.last());
    List<Finding.Wait> cycle = p.waits().stream().map(waits::wait).toList();
    List<Integer> steps = steps(p, cycle);
    int object = p.row() < 0 ? 0 : names.id(object(p, log), null);
    Finding silent =
        new Finding(
            p.kind(), p.failure(), "", step, p.threads(), steps, object, location(p, step), cycle);
    return new Finding(
        p.kind(),
        p.failure(),
        message(p, silent),
        step,
        p.threads(),
        steps,
        object,
        silent.location(),
        cycle);
  }

  private static Object object(Problem p, EventLog log) {
    return p.subject() instanceof ReclamationCheck.Misused m && m.lost() != null
        ? m.lost()
        : log.target(p.row());
  }

  /** Of a history each call has its own place, even where one ends and the next begins. */
  private List<Integer> steps(Problem p, List<Finding.Wait> cycle) {
    Stream<Integer> steps = p.rows().stream().map(run.log()::step);
    return switch (p.kind()) {
      case NOT_LINEARIZABLE -> steps.toList();
      case DEADLOCK -> inOrder(waits.steps(p.waits(), cycle));
      case LIVELOCK ->
          inOrder(
              switch (p.subject()) {
                case Integer since ->
                    Stream.concat(Stream.of(since), looks(p.threads()).values().stream());
                case LivelockCheck.Busy b ->
                    IntStream.range(b.step(), b.step() + Math.min(b.period(), MOST_OF_ROUND))
                        .boxed();
                default -> steps;
              });
      default -> steps.distinct().toList();
    };
  }

  private static List<Integer> inOrder(Stream<Integer> steps) {
    return steps.filter(s -> s > 0).distinct().sorted().toList();
  }

  private String location(Problem p, int step) {
    if (p.rows().isEmpty()) {
      return "";
    }
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.kind().access())
        .map(e -> e.location())
        .findFirst()
        .orElse("");
  }

  private String message(Problem p, Finding f) {
    return switch (p.kind()) {
      case ABA ->
          FindingText.aba(
              upTo,
              run.log().thread(p.row()),
              f.steps().getFirst(),
              f.steps().subList(1, f.steps().size() - 1),
              f.step(),
              f.object(),
              f.location(),
              p.failure(),
              p.subject() instanceof Stale s ? premise(s) : "");
      case DEADLOCK ->
          p.subject() instanceof Waits.Edge wait
              ? finalCall(wait)
              : DeadlockText.of(state, f.cycle())
                  + waits.starvation(p.waits())
                  + LostNotify.sentences(upTo, f.cycle());
      case INVARIANT -> {
        Violation v = (Violation) p.subject();
        yield FindingText.invariant(
            upTo, f.step(), v.invariant().name(), v.invariant().text(), text(v.actual()));
      }
      case EXIT -> "The program calls System.exit(%s) at step %d.".formatted(p.subject(), f.step());
      case HANG ->
          "%s loops without a visible operation after step %d; it was stopped."
              .formatted(threadName(p), f.step());
      case USE_AFTER_RECLAIM -> reclamation(p, f);
      case FORBIDDEN_OUTCOME -> forbidden((Outcome) p.subject());
      case LIVELOCK -> livelock(p);
      case NOT_LINEARIZABLE -> HistoryWriter.message(run, state, (Unexplained) p.subject());
      case DATA_RACE ->
          RaceText.race(
              upTo,
              run.log().step(p.rows().getFirst()),
              p.threads().getFirst(),
              f.step(),
              p.threads().getLast());
      case NOT_SERIALIZABLE ->
          new TransactionWriter(run.log(), names, state).message((Unordered) p.subject());
      case PROGRESS -> new ProgressWriter(run.log(), sites, upTo).message(p);
      default ->
          FindingText.exception(
              upTo, f.step(), f.threads().getFirst(), thrown.of((Throwable) p.subject()));
    };
  }

  private String livelock(Problem p) {
    return switch (p.subject()) {
      case LivelockCheck.Busy b -> LivelockText.busy(state, p.threads(), b.step(), b.period());
      case LivelockCheck.FinalCall c ->
          "The final call %s looks at the same again and again, and nobody is left to change that: it would go on for ever."
              .formatted(c.operation());
      default -> LivelockText.spinning(upTo, (Integer) p.subject(), looks(p.threads()));
    };
  }

  private Map<Integer, Integer> looks(List<Integer> threads) {
    Map<Integer, Integer> looks = new LinkedHashMap<>();
    for (int thread : threads) {
      int row = Looks.last(run.log(), sites, thread, upTo.last());
      looks.put(thread, row < 0 ? 0 : run.log().step(row));
    }
    return looks;
  }

  private String premise(Stale stale) {
    EventLog log = run.log();
    return FindingText.premise(
        upTo,
        log.step(stale.read()),
        log.thread(stale.read()),
        log.step(stale.change()),
        log.thread(stale.change()));
  }

  private static String forbidden(Outcome o) {
    String reason = o.reason().isEmpty() ? "." : ": " + o.reason();
    return "The calls return %s, which must not occur%s".formatted(o.results(), reason);
  }

  private String reclamation(Problem p, Finding f) {
    ReclamationCheck.Misused misused = (ReclamationCheck.Misused) p.subject();
    int thread = run.log().thread(p.row());
    int first = f.steps().getFirst();
    return switch (misused.how()) {
      case USE -> ReclamationText.use(upTo, f.step(), thread, f.object(), first);
      case FREED_TWICE -> ReclamationText.twice(upTo, f.step(), thread, f.object(), "frees", first);
      case RETIRED_TWICE ->
          ReclamationText.twice(upTo, f.step(), thread, f.object(), "retires", first);
      case LEAK -> ReclamationText.leak(upTo, f.step(), thread, f.object(), misused.nodes());
      case LOST -> ReclamationText.lost(upTo, f.step(), thread, f.object(), misused.nodes());
      case GARBAGE ->
          ReclamationText.garbage(
              upTo, f.step(), thread, f.object(), misused.nodes(), misused.nodes() - 1);
    };
  }

  private String finalCall(Waits.Edge wait) {
    Object object = wait.object();
    String held =
        wait.holder() == null || wait.holder().thread == object
            ? ""
            : ", held by " + wait.holder().thread.getName();
    return "A final call waits for %s%s, and nobody is left to end that wait."
        .formatted(object == null ? "a lock" : label(object), held);
  }

  private String label(Object object) {
    names.id(object, null);
    return names.info(object).label();
  }

  private String threadName(Problem p) {
    return state.threadName(p.threads().getFirst());
  }

  private String text(Object actual) {
    return actual instanceof Throwable t ? thrown.of(t) : state.text(names.value(actual));
  }
}
