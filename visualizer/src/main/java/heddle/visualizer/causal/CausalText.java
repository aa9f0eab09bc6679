package heddle.visualizer.causal;

import heddle.model.explain.Sentences;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The causal order in words. */
final class CausalText {
  private final CausalOrder order;

  CausalText(CausalOrder order) {
    this.order = order;
  }

  /** A line for each layer, with the steps that could have come in any order. */
  String all() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    for (int layer = 1; layer <= order.deepest(); layer++) {
      String steps =
          order.layerSteps(layer).stream()
              .map(s -> name(s) + " step " + s + causes(s))
              .collect(Collectors.joining("; "));
      lines.add(layer + ": " + steps);
    }
    return lines.toString();
  }

  private String name(int step) {
    return order.trace().stateAt(step).threadName(order.trace().steps().get(step).thread());
  }

  private String causes(int step) {
    List<Arrow> into = order.into(step);
    return into.isEmpty()
        ? ""
        : into.stream()
            .map(a -> "after step " + a.from())
            .collect(Collectors.joining(", ", " (", ")"));
  }

  /** A step in sentences, with what it depends on in other threads. */
  String words(int step) {
    StringBuilder words = new StringBuilder(Sentences.step(order.trace(), step));
    for (Arrow a : order.into(step)) {
      words.append(" Depends on step ").append(a.from()).append(" of ").append(name(a.from()));
      words.append(": ").append(a.kind().words()).append('.');
    }
    if (step > 0 && order.layer(step) > 0 && order.into(step).isEmpty()) {
      words.append(" Depends on no step of another thread directly.");
    }
    return words.toString();
  }
}
