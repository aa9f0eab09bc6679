package heddle.visualizer.heap;

import heddle.model.trace.Value;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Pointer;
import heddle.visualizer.history.Shapes;
import java.util.function.IntPredicate;

/** Draws up fields: what they hold now, and what they held before if the step changed them. */
final class CellBuilder {
  private static final String NULL = "∅";

  private final History history;
  private final Shapes shapes;
  private final Fields heap;
  private final HeapChanges changes;
  private final IntPredicate visible;
  private final int step;

  CellBuilder(
      History history,
      Shapes shapes,
      Fields heap,
      HeapChanges changes,
      IntPredicate visible,
      int step) {
    this.history = history;
    this.shapes = shapes;
    this.heap = heap;
    this.changes = changes;
    this.visible = visible;
    this.step = step;
  }

  /** What a field holds. */
  Pointer pointer(Location field) {
    return Pointer.at(field, heap, shapes);
  }

  /** The object that a field pointed to before this step, if it is still drawn; else 0. */
  int oldTarget(Pointer pointer) {
    Pointer old = old(pointer);
    int target = old == null ? 0 : old.target();
    return target > 0 && target != pointer.target() && visible.test(target) ? target : 0;
  }

  private Pointer old(Pointer pointer) {
    Value before = changes.before(pointer.slot());
    if (before == null) {
      return null;
    }
    return pointer.slot().field().equals("pair")
        ? Pointer.ofPair(pointer.slot(), before, heap)
        : new Pointer(pointer.slot(), before, "");
  }

  /**
   * A field as it is drawn.
   *
   * @param field where it is
   * @param name what it is called
   * @param arrows whether references are drawn as arrows; otherwise they are written
   */
  Cell cell(
      Location field,
      String name,
      boolean arrows,
      double x,
      double y,
      double width,
      double height) {
    Pointer pointer = pointer(field);
    boolean arrow =
        pointer.target() > 0
            && visible.test(pointer.target())
            && (arrows || changes.contains(pointer.slot()));
    String stamp = pointer.stamp().isEmpty() ? "" : "·" + pointer.stamp();
    return new Cell(
        pointer.slot(),
        name,
        (arrow ? "" : text(pointer.value(), step)) + stamp,
        oldText(pointer),
        changes.contains(pointer.slot()),
        arrow,
        x,
        y,
        width,
        height);
  }

  private String oldText(Pointer pointer) {
    Pointer old = old(pointer);
    if (old == null || oldTarget(pointer) > 0 || old.target() == 0 && old.value().isNull()) {
      return "";
    }
    return text(old.value(), step - 1);
  }

  private String text(Value value, int when) {
    if (value == null) {
      return "?";
    }
    return value.isNull() ? NULL : history.names().value(value, when);
  }
}
