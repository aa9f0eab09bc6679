package heddle.engine.check.sequential;

import heddle.engine.check.sequential.Histories.Time;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution.Aside;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Makes the calls of a run on its sequential specification in orders that somebody thinks of. An
 * order is a list of the calls' numbers; it must not put a call before one that has to come before
 * it. While the run stands still only.
 */
public final class OrderTrial {
  /**
   * What the specification does when a call is made.
   *
   * @param call the call
   * @param result what it returns, or the class of what it throws
   * @param waits whether it would wait for ever
   * @param holds what the specification holds afterwards, in a few words
   */
  public record Reply(HistoryCall call, Object result, boolean waits, String holds) {
    /** Whether the call did the same in the run. */
    public boolean fits() {
      return !waits && call.returns(result);
    }
  }

  /**
   * The longest order that explains a part of the results, or all.
   *
   * @param order the calls
   * @param stuck the one that cannot come next, or null if all is explained
   * @param instead what that would return, or the class of what it would throw
   * @param waits whether it would wait for ever
   * @param because what is wrong with it if no order was looked for, else null
   */
  public record Best(
      List<HistoryCall> order, HistoryCall stuck, Object instead, boolean waits, String because) {}

  /**
   * The first and the last moment of something, as a number of a step and a part of it.
   *
   * @param begin the first
   * @param end the last
   */
  public record Span(double begin, double end) {}

  private final SequentialObject specification;
  private final Time time;
  private final List<HistoryCall> calls;
  private final List<Span> spans;
  private final Best best;

  /**
   * The calls of a run so far.
   *
   * @param consistency which orders count: {@code linearizable}, {@code sequential} or {@code
   *     quiescent}
   */
  public OrderTrial(SequentialObject specification, EventLog log, String consistency) {
    this.specification = specification;
    time = Time.of(consistency);
    calls = Histories.of(log, time);
    spans = spans(log);
    Placement.Found found = SequentialCheck.explain(specification, calls, time);
    best = new Best(found.order(), found.stuck(), found.instead(), found.waits(), found.because());
  }

  /** All calls, by number. */
  public List<HistoryCall> calls() {
    return calls;
  }

  /** What they are compared with. */
  public String specification() {
    return specification.name();
  }

  /** The best order. */
  public Best best() {
    return best;
  }

  /** Whether calls of one thread keep their order though their spans overlap. */
  public boolean threadOrder() {
    return time == Time.NONE;
  }

  /** When a call can have taken effect. No two spans begin or end at the same moment. */
  public Span span(HistoryCall call) {
    return spans.get(call.number());
  }

  /** Whether one call has to come before another. */
  public boolean precedes(HistoryCall one, HistoryCall other) {
    return threadOrder()
        ? one.thread() == other.thread() && one.number() < other.number()
        : one.end() < other.begin();
  }

  /** Makes calls in this order, up to the first that does not fit. */
  public List<Reply> make(List<Integer> order) {
    List<Reply> replies = new ArrayList<>();
    Object object = specification.make();
    for (int number : order) {
      Reply reply = make(object, calls.get(number));
      replies.add(reply);
      if (!reply.fits()) {
        break;
      }
    }
    return replies;
  }

  /** Makes a call after others, whatever those do; null if one of them would wait for ever. */
  public Reply after(List<Integer> others, HistoryCall call) {
    Object object = specification.make();
    for (int number : others) {
      if (make(object, calls.get(number)).waits()) {
        return null;
      }
    }
    return make(object, call);
  }

  private Reply make(Object object, HistoryCall call) {
    Aside aside = specification.call(object, call.operation());
    Object result = aside.thrown() == null ? aside.value() : aside.thrown().getClass();
    String holds = aside.blocked() ? "" : StateText.of(object);
    return new Reply(call, result, aside.blocked(), holds);
  }

  private List<Span> spans(EventLog log) {
    Map<Integer, Double> moments = moments(log);
    double end = log.size() == 0 ? 1 : log.step(log.size() - 1) + 1.0;
    Map<Long, Span> quiet = new HashMap<>();
    List<Span> found = new ArrayList<>();
    for (HistoryCall c : calls) {
      double begin =
          time == Time.NONE ? moments.get(calls.getFirst().firstRow()) : moments.get(c.firstRow());
      Span span =
          new Span(begin, c.pending() || time == Time.NONE ? end : moments.get(c.lastRow()));
      found.add(span);
      quiet.merge(
          c.begin(),
          span,
          (a, b) -> new Span(Math.min(a.begin(), b.begin()), Math.max(a.end(), b.end())));
    }
    return time == Time.QUIET ? calls.stream().map(c -> quietSpan(c, quiet, end)).toList() : found;
  }

  private static Span quietSpan(HistoryCall call, Map<Long, Span> quiet, double end) {
    Span span = quiet.get(call.begin());
    return call.pending() ? new Span(span.begin(), end) : span;
  }

  /** The moments at which calls begin and end, spread over the steps that they share. */
  private Map<Integer, Double> moments(EventLog log) {
    TreeSet<Integer> rows = new TreeSet<>();
    for (HistoryCall c : calls) {
      rows.add(c.firstRow());
      if (!c.pending()) {
        rows.add(c.lastRow());
      }
    }
    Map<Integer, List<Integer>> bySteps = new HashMap<>();
    rows.forEach(row -> bySteps.computeIfAbsent(log.step(row), s -> new ArrayList<>()).add(row));
    Map<Integer, Double> moments = new HashMap<>();
    bySteps.forEach(
        (step, shared) -> {
          for (int i = 0; i < shared.size(); i++) {
            moments.put(shared.get(i), step + (i + 1.0) / (shared.size() + 1));
          }
        });
    return moments;
  }
}
