package heddle.engine.trace;

import heddle.engine.check.Waits;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Monitor;
import heddle.engine.execution.ObjectMap;
import heddle.model.trace.LockState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Owners, holders and waiters of monitors, locks and other synchronizers, and what changed. */
final class LockReader {
  private final Execution run;
  private final Names names;
  private final SynchronizerReader synchronizers;
  private final Map<Integer, LockState> last = new HashMap<>();
  private final Map<Integer, Integer> ownedSince = new HashMap<>();

  /** The synchronizers of the library among the first so many objects that were named. */
  private final List<Object> known = new ArrayList<>();

  private int looked;

  /** Who waits for what, after the last step. */
  private final Map<Object, List<Integer>> waits = new ObjectMap<>();

  LockReader(Execution run, Names names) {
    this.run = run;
    this.names = names;
    synchronizers = new SynchronizerReader(run);
  }

  /** The locks whose state is another than before this thread took the step of this number. */
  List<LockState> changes(int step, int thread) {
    findWaits();
    List<LockState> changes = new ArrayList<>();
    for (Monitor m : run.monitors()) {
      note(monitor(m), step, changes);
    }
    List<Object> objects = names.objects();
    for (; looked < objects.size(); looked++) {
      if (SynchronizerReader.reads(objects.get(looked))) {
        known.add(objects.get(looked));
      }
    }
    for (Object o : known) {
      note(synchronizers.state(o, names.id(o, null), blockedOn(o), thread), step, changes);
    }
    changes.sort((a, b) -> Integer.compare(a.object(), b.object()));
    return changes;
  }

  private void findWaits() {
    waits.clear();
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      Waits.Edge edge = Waits.of(run, t);
      if (edge != null && edge.object() != null && t.waitingOn() == null) {
        waits.computeIfAbsent(edge.object(), k -> new ArrayList<>()).add(i);
      }
    }
  }

  private void note(LockState now, int step, List<LockState> changes) {
    LockState before = last.put(now.object(), now);
    if (now.equals(before)) {
      return;
    }
    if (now.owner() > 0 && (before == null || before.owner() != now.owner())) {
      ownedSince.put(now.object(), step);
    }
    boolean idle =
        now.owner() == 0
            && now.content().isEmpty()
            && now.blocked().isEmpty()
            && now.waiting().isEmpty()
            && now.sharing().isEmpty();
    if (before != null || !idle) {
      changes.add(now);
    }
  }

  /** The step at which its present owner took this lock, or 0. */
  int ownedSince(int object) {
    return ownedSince.getOrDefault(object, 0);
  }

  private LockState monitor(Monitor m) {
    return new LockState(
        names.id(m.object(), null),
        m.owner() == null ? 0 : m.owner().number,
        m.holds(),
        blockedOn(m.object()),
        m.waitSet().stream()
            .filter(t -> t.state() == LogicalThread.State.WAITING) // and not woken meanwhile
            .map(t -> t.number)
            .toList());
  }

  private List<Integer> blockedOn(Object lock) {
    Object inside = Synchronizers.of(lock);
    List<Integer> outside = waits.getOrDefault(lock, List.of());
    return inside == null || !waits.containsKey(inside)
        ? outside
        : Stream.concat(outside.stream(), waits.get(inside).stream()).sorted().toList();
  }
}
