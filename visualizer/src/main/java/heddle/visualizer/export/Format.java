package heddle.visualizer.export;

import heddle.model.protocol.TraceText;
import heddle.model.trace.Trace;
import heddle.visualizer.causal.CausalOrder;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import java.util.List;

/** What a run can be written as. */
public enum Format {
  /** Heddle's own, each step as a line of JSON; see {@code src/docs/trace-format.md}. */
  TRACE("as JSON lines", "jsonl") {
    @Override
    public String text(Trace trace) {
      return TraceText.of(trace);
    }
  },
  /** For ShiViz: events with vector clocks. */
  SHIVIZ("for ShiViz", "log") {
    @Override
    public String text(Trace trace) {
      return ShiViz.of(CausalOrder.of(trace));
    }
  },
  /** For Perfetto and Chrome: slices and arrows. */
  PERFETTO("for Perfetto", "json") {
    @Override
    public String text(Trace trace) {
      History history = History.of(trace);
      List<Operation> operations =
          history.names().threads().keySet().stream()
              .flatMap(thread -> history.operations().of(thread).stream())
              .toList();
      return Perfetto.of(CausalOrder.of(trace), history.names(), operations);
    }
  },
  /** For Graphviz: what depends on what. */
  DOT("for Graphviz", "dot") {
    @Override
    public String text(Trace trace) {
      return Dot.of(CausalOrder.of(trace), History.of(trace).names());
    }
  };

  private final String words;
  private final String ending;

  Format(String words, String ending) {
    this.words = words;
    this.ending = ending;
  }

  /** {@code for Perfetto}, behind "Export this run". */
  public String words() {
    return words;
  }

  /** How names of such files end, without the dot. */
  public String ending() {
    return ending;
  }

  /** The text of the file; O(number of steps). May be called by any thread. */
  public abstract String text(Trace trace);
}
