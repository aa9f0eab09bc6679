package heddle.visualizer.locks;

import heddle.model.explain.Sentences;
import heddle.model.trace.LockState;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delays;
import heddle.visualizer.locks.LocksScene.Edge;
import heddle.visualizer.locks.LocksScene.Kind;
import heddle.visualizer.locks.LocksScene.LockBox;
import heddle.visualizer.locks.LocksScene.Role;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Draws up threads at the left, locks at the right, and between them who owns and who waits. */
final class GraphLayout {
  static final double THREAD_WIDTH = 176;
  static final double LOCK_WIDTH = 118;
  static final double HEIGHT = 42;
  static final double PITCH = 62;

  private static final double LEAST_GAP = 60;
  private static final double MOST_GAP = 280;
  private static final double PORT = 7;
  private static final int CURVE_POINTS = 20;

  private final TraceState state;
  private final List<ThreadState> threads;
  private final SequencedSet<Integer> lockOrder;
  private final double left;
  private final double top;
  private final double gap;

  /**
   * Lays out a graph.
   *
   * @param state the state to draw
   * @param threads the threads to draw
   * @param lockOrder the locks of the run, in the order in which they are drawn
   * @param left the left edge
   * @param top the upper edge
   * @param width the room
   */
  GraphLayout(
      TraceState state,
      List<ThreadState> threads,
      SequencedSet<Integer> lockOrder,
      double left,
      double top,
      double width) {
    this.state = state;
    this.threads = threads;
    this.lockOrder = lockOrder;
    this.left = left;
    this.top = top;
    gap = Math.clamp(width - THREAD_WIDTH - LOCK_WIDTH, LEAST_GAP, MOST_GAP);
  }

  double width() {
    return THREAD_WIDTH + gap + LOCK_WIDTH;
  }

  double height() {
    return Math.max(threads.size(), lockOrder.size()) * PITCH;
  }

  /** The threads, from top to bottom. */
  List<ThreadBox> threadBoxes(Rings rings) {
    List<ThreadBox> boxes = new ArrayList<>();
    for (int i = 0; i < threads.size(); i++) {
      ThreadState t = threads.get(i);
      String waiting = Sentences.waiting(t, state);
      String words =
          t.status() == ThreadStatus.ENDED
              ? "has ended"
              : waiting.isEmpty() ? t.operation() : waiting;
      Role role = rings.victims().contains(t.thread()) ? Role.VICTIM : Role.ORDINARY;
      boxes.add(
          new ThreadBox(
              t.thread(),
              t.name(),
              words,
              Delays.held(t),
              t.status() == ThreadStatus.ENDED,
              role,
              left,
              top + i * PITCH,
              THREAD_WIDTH,
              HEIGHT));
    }
    return boxes;
  }

  /** The locks that have been used so far, each at the place that it has in the whole run. */
  List<LockBox> lockBoxes() {
    List<LockBox> boxes = new ArrayList<>();
    int i = 0;
    for (int object : lockOrder) {
      LockState lock = state.lock(object);
      boolean wanted = threads.stream().anyMatch(t -> Delays.held(t) && t.waitsFor() == object);
      if (lock != null || wanted) {
        boxes.add(
            new LockBox(
                object,
                state.name(object),
                lock == null ? 0 : lock.owner(),
                lock == null ? 0 : lock.holds(),
                left + THREAD_WIDTH + gap,
                top + i * PITCH,
                LOCK_WIDTH,
                HEIGHT));
      }
      i++;
    }
    return boxes;
  }

  /** Who owns and who waits. */
  List<Edge> edges(List<ThreadBox> threadBoxes, List<LockBox> lockBoxes) {
    Map<Integer, ThreadBox> byThread = new HashMap<>();
    threadBoxes.forEach(t -> byThread.put(t.thread(), t));
    List<Edge> edges = new ArrayList<>();
    for (LockBox lock : lockBoxes) {
      ThreadBox owner = byThread.get(lock.owner());
      if (owner != null) {
        edges.add(owns(lock, owner));
      }
      for (ThreadState t : threads) {
        if (Delays.held(t) && t.waitsFor() == lock.object()) {
          edges.add(waits(t, byThread.get(t.thread()), lock));
        }
      }
    }
    return edges;
  }

  private Edge owns(LockBox lock, ThreadBox owner) {
    return edge(
        Kind.OWNS,
        owner.thread(),
        lock,
        lock.x(),
        lock.middleY() - PORT,
        owner.x() + owner.width(),
        owner.middleY() - PORT,
        0);
  }

  private Edge waits(ThreadState t, ThreadBox box, LockBox lock) {
    LockState queue = state.lock(lock.object());
    int place = queue == null ? 0 : queue.blocked().indexOf(t.thread()) + 1;
    boolean notified = queue != null && queue.waiting().contains(t.thread());
    int waitPlace = notified ? queue.waiting().indexOf(t.thread()) + 1 : 0;
    boolean alone = queue == null || queue.blocked().size() + queue.waiting().size() < 2;
    return edge(
        notified || t.status() == ThreadStatus.WAITING ? Kind.AWAITS : Kind.WAITS,
        t.thread(),
        lock,
        box.x() + box.width(),
        box.middleY() + PORT,
        lock.x(),
        lock.middleY() + PORT,
        alone ? 0 : notified ? waitPlace : place);
  }

  private static Edge edge(
      Kind kind,
      int thread,
      LockBox lock,
      double fromX,
      double fromY,
      double toX,
      double toY,
      int number) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    double pull = (toX - fromX) * 0.45;
    for (int i = 0; i <= CURVE_POINTS; i++) {
      double t = (double) i / CURVE_POINTS;
      double u = 1 - t;
      xs.add(
          u * u * u * fromX
              + 3 * u * u * t * (fromX + pull)
              + 3 * u * t * t * (toX - pull)
              + t * t * t * toX);
      ys.add(fromY * (u * u * u + 3 * u * u * t) + toY * (3 * u * t * t + t * t * t));
    }
    int at = 4;
    return new Edge(kind, thread, lock.object(), xs, ys, number, List.of(), xs.get(at), ys.get(at));
  }
}
