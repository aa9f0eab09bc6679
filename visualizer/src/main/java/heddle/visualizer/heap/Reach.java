package heddle.visualizer.heap;

import heddle.visualizer.history.Fields;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Pointer;
import heddle.visualizer.history.Shapes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;

/**
 * Which drawn objects can be reached from somewhere, nearest first.
 *
 * @param from by object, the place through which it was reached first
 */
record Reach(LinkedHashMap<Integer, Location> from) {
  private static final int STATIC = 0;
  private static final int ROOT = 1;

  /** What can be reached from the object under study and from static fields. */
  static Reach shared(Fields heap, Shapes shapes) {
    Reach reach = new Reach(new LinkedHashMap<>());
    Queue<Integer> open = new ArrayDeque<>();
    reach.follow(ROOT, open, heap, shapes);
    reach.follow(STATIC, open, heap, shapes);
    reach.spread(open, heap, shapes);
    return reach;
  }

  /**
   * The same objects, each chain to its end before the next field: in this order they are given
   * their places, so that what hangs together stands together.
   */
  static Reach sharedInDepth(Fields heap, Shapes shapes) {
    Reach reach = new Reach(new LinkedHashMap<>());
    Deque<Iterator<Location>> open = new ArrayDeque<>();
    open.push(fields(STATIC, heap).iterator());
    open.push(fields(ROOT, heap).iterator());
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      Location location = open.peek().next();
      int target = Pointer.at(location, heap, shapes).target();
      if (reach.isNew(target, shapes)) {
        reach.from.put(target, location);
        open.push(fields(target, heap).iterator());
      }
    }
    return reach;
  }

  private static List<Location> fields(int object, Fields heap) {
    return heap.of(object).keySet().stream().map(f -> new Location(object, f)).toList();
  }

  private boolean isNew(int target, Shapes shapes) {
    return target > 0 && shapes.drawn(target) && !from.containsKey(target);
  }

  /** What can be reached from these objects, they included, beyond what is reached already. */
  Reach and(Collection<Integer> objects, Fields heap, Shapes shapes) {
    Reach more = new Reach(new LinkedHashMap<>(from));
    Queue<Integer> open = new ArrayDeque<>();
    for (int object : objects) {
      if (shapes.drawn(object) && !more.from.containsKey(object)) {
        more.from.put(object, null);
        open.add(object);
      }
    }
    more.spread(open, heap, shapes);
    return more;
  }

  private void spread(Queue<Integer> open, Fields heap, Shapes shapes) {
    while (!open.isEmpty()) {
      follow(open.remove(), open, heap, shapes);
    }
  }

  private void follow(int object, Queue<Integer> open, Fields heap, Shapes shapes) {
    for (Location location : fields(object, heap)) {
      int target = Pointer.at(location, heap, shapes).target();
      if (isNew(target, shapes)) {
        from.put(target, location);
        open.add(target);
      }
    }
  }

  /** The objects, nearest first. */
  List<Integer> objects() {
    return new ArrayList<>(from.keySet());
  }

  /** Whether this object is reached. */
  boolean contains(int object) {
    return from.containsKey(object);
  }

  /** The place through which an object was reached first; {@code null} if it is a beginning. */
  Location through(int object) {
    return from.get(object);
  }

  /** What is reached here and not there. */
  List<Integer> without(Reach other) {
    return from.keySet().stream().filter(o -> !other.contains(o)).toList();
  }
}
