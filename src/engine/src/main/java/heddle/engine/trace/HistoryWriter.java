package heddle.engine.trace;

import heddle.engine.check.sequential.HistoryCall;
import heddle.engine.check.sequential.SequentialCheck.Unexplained;
import heddle.engine.execution.Execution;
import heddle.model.explain.HistoryText;
import heddle.model.trace.TraceState;
import java.util.List;

/** Says why no sequential order of a run's calls explains their results. */
final class HistoryWriter {
  private HistoryWriter() {}

  static String message(Execution run, TraceState state, Unexplained why) {
    HistoryCall stuck = why.stuck();
    if (why.because() != null) {
      return HistoryText.impossible(
          why.specification(),
          by(state, stuck),
          run.log().step(stuck.firstRow()),
          run.log().step(stuck.lastRow()),
          why.because());
    }
    List<String> order = why.order().stream().map(c -> described(state, c)).toList();
    return HistoryText.unexplained(
        why.consistency(),
        why.specification(),
        why.calls(),
        order,
        by(state, stuck),
        run.log().step(stuck.firstRow()),
        run.log().step(stuck.lastRow()),
        stuck.operation().returns() || stuck.result() instanceof Class<?>
            ? past(stuck.result())
            : "returned",
        why.waits() ? "wait for ever" : future(why.instead()));
  }

  private static String described(TraceState state, HistoryCall c) {
    String result =
        c.pending() || !c.operation().returns() ? "" : " \u2192 " + ValueText.orType(c.result());
    return by(state, c) + result;
  }

  private static String by(TraceState state, HistoryCall c) {
    String who = c.thread() == 0 ? "the final part" : state.threadName(c.thread());
    return who + "'s " + c.operation();
  }

  private static String past(Object result) {
    return result instanceof Class<?> c
        ? "threw " + TypeName.simple(c)
        : "returned " + ValueText.orType(result);
  }

  private static String future(Object result) {
    return result instanceof Class<?> c
        ? "throw " + TypeName.simple(c)
        : "return " + ValueText.orType(result);
  }
}
