package heddle.visualizer.export;

import heddle.model.explain.Sentences;
import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.causal.CausalOrder;
import heddle.visualizer.history.Names;
import heddle.visualizer.history.Operation;
import java.util.StringJoiner;

/**
 * A run in the JSON form of the Trace Event Format, which ui.perfetto.dev and chrome://tracing
 * open: a track for each thread, its operations as slices, its steps as slices of a microsecond
 * each within them, and arrows for what a step of one thread owes to another's. A microsecond is a
 * step; it is no time.
 */
final class Perfetto {
  private static final int PROCESS = 1;

  private final CausalOrder order;
  private final Trace trace;
  private final StringJoiner events =
      new StringJoiner(",\n", "{\"displayTimeUnit\": \"ms\", \"traceEvents\": [\n", "\n]}\n");
  private int arrows;

  private Perfetto(CausalOrder order) {
    this.order = order;
    trace = order.trace();
  }

  /** The text of the file. */
  static String of(CausalOrder order, Names names, Iterable<Operation> operations) {
    Perfetto file = new Perfetto(order);
    file.named("process_name", 0, file.trace.className());
    names.threads().forEach((thread, name) -> file.named("thread_name", thread, name));
    operations.forEach(file::operation);
    for (Step step : file.trace.steps()) {
      if (step.thread() > 0) {
        file.step(step);
      }
    }
    return file.events.toString();
  }

  private void named(String what, int thread, String name) {
    events.add(
        "{\"ph\": \"M\", \"name\": %s, \"pid\": %d, \"tid\": %d, \"args\": {\"name\": %s}}"
            .formatted(Json.text(what), PROCESS, thread, Json.text(name)));
  }

  private void operation(Operation operation) {
    int last = operation.ended() ? operation.last() : trace.last();
    slice(operation.thread(), operation.first(), last - operation.first() + 1, operation.call());
  }

  private void slice(int thread, int from, int steps, String name) {
    events.add(
        "{\"ph\": \"X\", \"cat\": \"operation\", \"name\": %s, \"pid\": %d, \"tid\": %d, \"ts\": %d, \"dur\": %d}"
            .formatted(Json.text(name), PROCESS, thread, from, steps));
  }

  private void step(Step step) {
    Event event = step.event();
    events.add(
        ("{\"ph\": \"X\", \"cat\": %s, \"name\": %s, \"pid\": %d, \"tid\": %d, \"ts\": %d,"
                + " \"dur\": 1, \"args\": {\"sentence\": %s}}")
            .formatted(
                Json.text(event == null ? "step" : event.kind().name()),
                Json.text(Sentences.shortText(trace, step.number())),
                PROCESS,
                step.thread(),
                step.number(),
                Json.text(Sentences.step(trace, step.number()))));
    order.into(step.number()).forEach(this::arrow);
  }

  private void arrow(Arrow arrow) {
    int number = ++arrows;
    end(arrow, number, "s", "", arrow.from());
    end(arrow, number, "f", ", \"bp\": \"e\"", arrow.to());
  }

  private void end(Arrow arrow, int number, String phase, String more, int step) {
    events.add(
        "{\"ph\": \"%s\", \"cat\": \"order\", \"name\": %s, \"id\": %d, \"pid\": %d, \"tid\": %d, \"ts\": %d%s}"
            .formatted(
                phase,
                Json.text(arrow.kind().words()),
                number,
                PROCESS,
                trace.steps().get(step).thread(),
                step,
                more));
  }
}
