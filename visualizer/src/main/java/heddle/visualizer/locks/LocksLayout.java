package heddle.visualizer.locks;

import heddle.model.explain.DeadlockText;
import heddle.model.finding.Finding;
import heddle.model.finding.Finding.Wait;
import heddle.model.finding.FindingKind;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delays;
import heddle.visualizer.history.History;
import heddle.visualizer.locks.LocksScene.Caption;
import heddle.visualizer.locks.LocksScene.Edge;
import heddle.visualizer.locks.LocksScene.LockBox;
import heddle.visualizer.locks.LocksScene.Ring;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.TextMeasure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Draws up the locks of a run, step by step. */
final class LocksLayout {
  private static final double MARGIN = 20;
  private static final double LINE = 18;
  private static final int MOST_LINES = 6;

  private final Trace trace;
  private final SequencedSet<Integer> lockOrder;
  private final TextMeasure text;
  private final TextMeasure code;

  LocksLayout(History history, TextMeasure text, TextMeasure code) {
    this.trace = history.trace();
    this.lockOrder = history.shapes().waitedFor();
    this.text = text;
    this.code = code;
  }

  /** Whether nothing has been locked and nobody waits up to this state. */
  static boolean nothing(TraceState state) {
    return state.locks().isEmpty() && state.threads().stream().noneMatch(Delays::held);
  }

  /** What is drawn after a step, in so much room. */
  LocksScene at(TraceState state, double width) {
    List<ThreadBox> threads = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    List<Ring> frames = new ArrayList<>();
    List<Caption> captions = new ArrayList<>();
    Rings rings = Rings.of(state);
    double y = MARGIN;
    double right = 0;
    for (List<Integer> ring : rings.rings()) {
      RingLayout layout = new RingLayout(state, ring, MARGIN, y, code);
      threads.addAll(layout.threads());
      edges.addAll(layout.edges());
      frames.add(layout.frame());
      y += layout.height() + MARGIN;
      right = Math.max(right, MARGIN + layout.width());
    }
    List<ThreadState> others =
        state.threads().stream().filter(t -> !rings.contains(t.thread())).toList();
    List<LockBox> locks = List.of();
    if (!others.isEmpty()) {
      GraphLayout graph =
          new GraphLayout(
              state, others, locksOf(others, state, rings), MARGIN, y, width - 2 * MARGIN);
      List<ThreadBox> boxes = graph.threadBoxes(rings);
      locks = graph.lockBoxes();
      threads.addAll(boxes);
      edges.addAll(graph.edges(boxes, locks));
      y += graph.height() + 4;
      right = Math.max(right, MARGIN + graph.width());
    }
    y = captions(captions, state, rings, y, width);
    return new LocksScene(threads, locks, edges, frames, captions, right + MARGIN, y + MARGIN);
  }

  /** Without a deadlock all locks; beside one only those that concern the threads outside. */
  private SequencedSet<Integer> locksOf(List<ThreadState> threads, TraceState state, Rings rings) {
    if (rings.none()) {
      return lockOrder;
    }
    SequencedSet<Integer> locks = new LinkedHashSet<>();
    for (int lock : lockOrder) {
      boolean theirs =
          threads.stream()
              .anyMatch(
                  t ->
                      Delays.held(t) && t.waitsFor() == lock
                          || state.lock(lock) != null && state.lock(lock).owner() == t.thread());
      if (theirs) {
        locks.add(lock);
      }
    }
    return locks;
  }

  private double captions(
      List<Caption> captions, TraceState state, Rings rings, double top, double width) {
    double y = top + LINE / 2;
    for (String sentence : sentences(state, rings)) {
      double room = Math.max(200, width - 2 * MARGIN);
      for (Fitted line : Fitted.lines(room, MOST_LINES, sentence, text)) {
        captions.add(new Caption(line.text(), MARGIN, y));
        y += LINE;
      }
    }
    return y;
  }

  /** The deadlocks found up to the state, else those that can be seen in it. */
  private List<String> sentences(TraceState state, Rings rings) {
    List<String> found =
        trace.findings().stream()
            .filter(f -> f.kind() == FindingKind.DEADLOCK && f.step() <= state.step())
            .map(Finding::message)
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    return rings.rings().stream().map(r -> DeadlockText.of(state, waits(r, state))).toList();
  }

  private static List<Wait> waits(List<Integer> ring, TraceState state) {
    return ring.stream()
        .map(state::thread)
        .map(t -> new Wait(t.thread(), t.waitsFor(), t.heldBy(), line(t), 0))
        .toList();
  }

  private static int line(ThreadState t) {
    return t.next() == null || t.next().position() == null ? 0 : t.next().position().line();
  }
}
