package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.heap.Router.Block;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Pointer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws up the references: those that are, and for one step those that a step took away. */
final class ArrowBuilder {
  private static final int TABS = -1;

  private final Router router;
  private final Map<Integer, Block> blocks;
  private final CellBuilder cells;
  private final List<Arrow> arrows = new ArrayList<>();

  ArrowBuilder(Floor floor, Map<Integer, Block> blocks, CellBuilder cells) {
    this.router = new Router(floor, List.copyOf(blocks.values()));
    this.blocks = blocks;
    this.cells = cells;
  }

  /** The references from the shared fields and from objects. */
  List<Arrow> of(List<Location> roots, List<Tab> tabs, Collection<Box> boxes) {
    for (int i = 0; i < tabs.size(); i++) {
      Cell cell = tabs.get(i).cell();
      Point from = new Point(cell.x() + cell.width(), cell.y() + cell.height() / 2);
      add(cell, roots.get(i), target -> router.fromSide(from, TABS, target));
    }
    for (Box box : boxes) {
      for (Cell cell : box.cells()) {
        if (cell.slot() != null) {
          Location field = new Location(box.object(), cell.name());
          add(cell, field, target -> line(box, cell, target));
        }
      }
    }
    return arrows;
  }

  private List<Point> line(Box box, Cell cell, Block target) {
    Block block = blocks.get(box.object());
    if (box.kind() == ObjectKind.ARRAY) {
      double x = box.x() + cell.x() + cell.width() / 2;
      return router.fromBelow(new Point(x, box.y() + box.height()), block.row(), target);
    }
    double y = box.y() + cell.y() + cell.height() / 2;
    int column = block.column() + block.columns() - 1;
    return router.fromSide(new Point(box.x() + box.width(), y), column, target);
  }

  private void add(Cell cell, Location field, Function<Block, List<Point>> lead) {
    Pointer pointer = cells.pointer(field);
    if (cell.arrow()) {
      Style style = cell.changed() ? Style.NEW : Style.KEPT;
      arrows.add(new Arrow(cell.slot(), style, lead.apply(blocks.get(pointer.target()))));
    }
    int old = cells.oldTarget(pointer);
    if (old > 0) {
      arrows.add(new Arrow(cell.slot(), Style.GONE, lead.apply(blocks.get(old))));
    }
  }
}
