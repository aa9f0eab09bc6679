package heddle.engine.trace;

import heddle.engine.check.sequential.HistoryCall;
import heddle.engine.check.sequential.Misfit;
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
    String unexplained =
        HistoryText.unexplained(
            why.consistency(),
            why.specification(),
            why.calls(),
            order,
            by(state, stuck),
            run.log().step(stuck.firstRow()),
            run.log().step(stuck.lastRow()),
            did(stuck),
            instead(why.instead(), why.waits()));
    List<String> others = why.others().stream().map(m -> misfit(state, m)).toList();
    return unexplained + HistoryText.others(others);
  }

  private static String misfit(TraceState state, Misfit m) {
    return HistoryText.misfit(by(state, m.call()), did(m.call()), instead(m.instead(), m.waits()));
  }

  private static String did(HistoryCall c) {
    return c.operation().returns() || c.result() instanceof Class<?>
        ? past(c.result())
        : "returned";
  }

  private static String instead(Object result, boolean waits) {
    return waits ? "wait for ever" : future(result);
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
