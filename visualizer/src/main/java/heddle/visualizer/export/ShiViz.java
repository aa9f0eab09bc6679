package heddle.visualizer.export;

import heddle.model.explain.Sentences;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.causal.CausalOrder;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * A run as ShiViz reads it: a host for each thread, and for each step its text and a vector clock.
 * A thread's own component counts its steps; the others are those that it knows of, by the arrows
 * of the causal order. The file begins with the regular expression that takes it apart.
 */
final class ShiViz {
  private static final String EXPRESSION = "(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})";

  private final CausalOrder order;
  private final Trace trace;
  private final Map<Integer, Map<Integer, Integer>> clocks = new TreeMap<>();
  private final StringBuilder log = new StringBuilder(EXPRESSION).append("\n\n");

  private ShiViz(CausalOrder order) {
    this.order = order;
    trace = order.trace();
  }

  /** The text of the file. */
  static String of(CausalOrder order) {
    ShiViz log = new ShiViz(order);
    for (Step step : log.trace.steps()) {
      if (step.thread() > 0) {
        log.add(step);
      }
    }
    return log.log.toString();
  }

  private void add(Step step) {
    int before = order.previous(step.number());
    Map<Integer, Integer> clock =
        new TreeMap<>(before < 0 ? Map.of() : clocks.getOrDefault(before, Map.of()));
    for (Arrow arrow : order.into(step.number())) {
      clocks
          .getOrDefault(arrow.from(), Map.of())
          .forEach((thread, time) -> clock.merge(thread, time, Math::max));
    }
    clock.merge(step.thread(), 1, Integer::sum);
    clocks.put(step.number(), clock);
    log.append(line(Sentences.step(trace, step.number()))).append('\n');
    log.append(host(step.thread())).append(" {");
    StringJoiner times = new StringJoiner(", ");
    clock.forEach((thread, time) -> times.add("\"" + host(thread) + "\":" + time));
    log.append(times).append("}\n");
  }

  /** A host has no blanks and no quotes in its name, and no two hosts have the same. */
  private String host(int thread) {
    String name = trace.stateAt(trace.last()).threadName(thread);
    return name.matches("T\\d+|[\\p{L}][\\w.-]*") ? name : "thread-" + thread;
  }

  private static String line(String text) {
    return text.replaceAll("\\R", " ");
  }
}
