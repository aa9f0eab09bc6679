package heddle.visualizer.export;

import heddle.model.explain.Sentences;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.causal.CausalOrder;
import heddle.visualizer.history.Names;

/**
 * The causal order of a run as a Graphviz graph: a cluster for each thread with its steps in
 * program order, and an edge for each step that another thread's depends on, labelled with why.
 */
final class Dot {
  private Dot() {}

  /** The text of the file. */
  static String of(CausalOrder order, Names names) {
    Trace trace = order.trace();
    StringBuilder dot = new StringBuilder("digraph run {\n");
    dot.append("  label=").append(quoted(trace.className())).append(";\n");
    dot.append("  node [shape=box, fontname=\"monospace\"];\n");
    names.threads().forEach((thread, name) -> dot.append(cluster(order, thread, name)));
    for (Step step : trace.steps()) {
      for (Arrow arrow : order.into(step.number())) {
        dot.append(
            "  s%d -> s%d [label=%s, constraint=true];\n"
                .formatted(arrow.from(), arrow.to(), quoted(arrow.kind().words())));
      }
    }
    return dot.append("}\n").toString();
  }

  private static String cluster(CausalOrder order, int thread, String name) {
    StringBuilder cluster = new StringBuilder("  subgraph cluster_" + thread + " {\n");
    cluster.append("    label=").append(quoted(name)).append(";\n");
    for (Step step : order.trace().steps()) {
      if (step.thread() == thread) {
        int number = step.number();
        String text = number + "  " + Sentences.shortText(order.trace(), number);
        cluster.append("    s%d [label=%s];\n".formatted(number, quoted(text)));
        if (order.previous(number) >= 0) {
          cluster.append(
              "    s%d -> s%d [style=dotted];\n".formatted(order.previous(number), number));
        }
      }
    }
    return cluster.append("  }\n").toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", " ") + '"';
  }
}
