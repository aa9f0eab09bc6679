package heddle.visualizer.heap;

import heddle.model.trace.TraceState;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cursor;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The heap as text to paste: shared fields, what they have held, objects, and who holds them. */
final class HeapText {
  private final History history;
  private final HeapScene scene;
  private final List<Ribbon> ribbons;
  private final TraceState state;

  HeapText(History history, HeapScene scene, List<Ribbon> ribbons, TraceState state) {
    this.history = history;
    this.scene = scene;
    this.ribbons = ribbons;
    this.state = state;
  }

  /** A line for each thing that is drawn. */
  String all() {
    StringJoiner lines = new StringJoiner("\n", "after step " + state.step() + "\n", "\n");
    for (Tab t : scene.tabs()) {
      lines.add(t.cell().name() + " = " + value(t.cell()));
    }
    for (Ribbon r : ribbons) {
      lines.add(
          r.name()
              + ": "
              + r.cells().stream().map(Ribbon.Cell::text).collect(Collectors.joining(" › ")));
    }
    for (Box b : scene.boxes()) {
      lines.add(
          state.name(b.object())
              + (b.detached() ? " (detached)" : "")
              + b.cells().stream()
                  .map(c -> c.name() + (c.slot() == null ? "" : " = " + value(c)))
                  .collect(Collectors.joining(", ", " {", "}")));
    }
    for (Cursor c : scene.cursors()) {
      lines.add(c.text() + " counts in " + state.name(c.object()));
    }
    for (Flag f : scene.flags()) {
      lines.add(f.text() + " → " + state.name(f.object()));
    }
    return lines.toString();
  }

  private String value(HeapScene.Cell c) {
    Location slot = c.slot();
    return c.arrow() ? state.text(history.writes().valueAt(slot, state.step())) : c.text();
  }
}
