package heddle.visualizer.columns;

import heddle.model.finding.Finding;
import heddle.model.trace.Step;
import heddle.visualizer.history.History;

/** The columns as text to paste: a line for each step, indented by thread. */
final class ColumnsText {
  private static final int WIDTH = 32;

  private final History history;

  ColumnsText(History history) {
    this.history = history;
  }

  /** All steps and findings of the run. */
  String all() {
    RowTexts texts = new RowTexts(history.trace());
    var threads = history.names().threads();
    StringBuilder out = new StringBuilder("step  ");
    threads.values().forEach(name -> out.append(pad(name)));
    stripEnd(out).append('\n');
    for (Step step : history.trace().steps()) {
      int column = Math.max(0, threads.headMap(Math.max(1, step.thread())).size());
      out.append(String.format("%4d  ", step.number()))
          .append(" ".repeat(column * WIDTH))
          .append(texts.row(step.number()))
          .append('\n');
      for (Finding f : step.findings()) {
        out.append("      ").append(f.message()).append('\n');
      }
    }
    return out.toString();
  }

  private static String pad(String text) {
    return text + " ".repeat(Math.max(1, WIDTH - text.length()));
  }

  private static StringBuilder stripEnd(StringBuilder text) {
    text.setLength(text.toString().stripTrailing().length());
    return text;
  }
}
