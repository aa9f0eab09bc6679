package heddle.visualizer.locks;

import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delays;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Threads that wait for each other. Each thread waits for at most one other, so rings share no
 * thread, and whoever else waits for them is a victim.
 *
 * @param rings the numbers of the threads of each ring, each waiting for the next, the last for the
 *     first
 * @param victims those that wait for a thread of a ring without being in it, directly or not
 */
record Rings(List<List<Integer>> rings, Set<Integer> victims) {

  /** The rings of a state, from the smallest thread number on. */
  static Rings of(TraceState state) {
    List<List<Integer>> rings = new ArrayList<>();
    Set<Integer> inRing = new LinkedHashSet<>();
    for (ThreadState t : state.threads()) {
      List<Integer> path = path(state, t.thread());
      boolean closed = holder(state, path.getLast()) == t.thread();
      if (closed && !inRing.contains(t.thread())) {
        rings.add(path);
        inRing.addAll(path);
      }
    }
    Set<Integer> victims = new LinkedHashSet<>();
    for (ThreadState t : state.threads()) {
      boolean doomed = path(state, t.thread()).stream().anyMatch(inRing::contains);
      if (doomed && !inRing.contains(t.thread())) {
        victims.add(t.thread());
      }
    }
    return new Rings(rings, victims);
  }

  /** The thread, whom it waits for, whom that one waits for … until one comes a second time. */
  private static List<Integer> path(TraceState state, int thread) {
    Set<Integer> path = new LinkedHashSet<>();
    int next = thread;
    while (next > 0 && path.add(next)) {
      next = holder(state, next);
    }
    return List.copyOf(path);
  }

  /** The thread that this one waits for, or 0. */
  private static int holder(TraceState state, int thread) {
    ThreadState t = state.thread(thread);
    return t == null || !Delays.held(t) ? 0 : t.heldBy();
  }

  /** Whether nobody waits in a ring. */
  boolean none() {
    return rings.isEmpty();
  }

  /** Whether the thread is in a ring. */
  boolean contains(int thread) {
    return rings.stream().anyMatch(r -> r.contains(thread));
  }
}
