package heddle.visualizer.columns;

import heddle.model.explain.Sentences;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delay;
import heddle.visualizer.history.Glyph;
import java.util.stream.Collectors;

/** The words of each step: short for its row, a sentence for its tooltip. */
final class RowTexts implements ColumnsDrawing.Texts {
  private final Trace trace;

  RowTexts(Trace trace) {
    this.trace = trace;
  }

  @Override
  public String row(int step) {
    Step s = trace.steps().get(step);
    if (s.thread() == 0) {
      return calls(s);
    }
    if (s.event() == null) {
      return "";
    }
    TraceState state = trace.stateAt(step);
    String waits =
        Glyph.of(s.event()) == Glyph.BLOCKED
            ? Sentences.waiting(state.thread(s.thread()), state)
            : "";
    return waits.isEmpty() ? Sentences.shortText(trace, step) : waits;
  }

  /** What is called before the threads start, or after they have ended. */
  private static String calls(Step step) {
    String calls =
        step.events().stream()
            .filter(e -> e.thread() == 0 && e.kind() == EventKind.INVOKE)
            .map(Event::detail)
            .collect(Collectors.joining(", "));
    if (step.number() == 0) {
      return calls.isEmpty() ? "before the first step" : "before: " + calls;
    }
    return calls.isEmpty() ? "at the end" : "at the end: " + calls;
  }

  /** What happened, in sentences. */
  String sentence(int step) {
    return Sentences.step(trace, step);
  }

  @Override
  public String waiting(Delay delay) {
    return Sentences.waiting(delay.state(), trace.stateAt(delay.first()));
  }

  /** Why a thread is held up, in a sentence. */
  String held(Delay delay) {
    return Sentences.blocked(trace, delay.first(), delay.state());
  }
}
