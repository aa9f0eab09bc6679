package heddle.engine.trace;

import heddle.engine.check.Waits;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Monitor;
import heddle.model.trace.LockState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Owners, waiters and wait sets of monitors and re-entrant locks, and what changed of them. */
final class LockReader {
  private final Execution run;
  private final Names names;
  private final Map<Integer, LockState> last = new HashMap<>();
  private final Map<Integer, Integer> ownedSince = new HashMap<>();

  LockReader(Execution run, Names names) {
    this.run = run;
    this.names = names;
  }

  /** The locks whose state is another than after the step before. */
  List<LockState> changes(int step) {
    List<LockState> changes = new ArrayList<>();
    for (Monitor m : run.monitors()) {
      note(monitor(m), step, changes);
    }
    for (Object o : List.copyOf(names.objects())) {
      if (o instanceof ReentrantLock lock) {
        note(lock(lock), step, changes);
      }
    }
    changes.sort((a, b) -> Integer.compare(a.object(), b.object()));
    return changes;
  }

  private void note(LockState now, int step, List<LockState> changes) {
    LockState before = last.put(now.object(), now);
    if (now.equals(before)) {
      return;
    }
    if (now.owner() > 0 && (before == null || before.owner() != now.owner())) {
      ownedSince.put(now.object(), step);
    }
    if (before != null || now.owner() > 0 || !now.blocked().isEmpty() || !now.waiting().isEmpty()) {
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
        m.waitSet().stream().map(t -> t.number).toList());
  }

  private LockState lock(ReentrantLock lock) {
    Object sync = Synchronizers.of(lock);
    Thread owner = Waits.ownerOf(sync);
    LogicalThread t = owner == null ? null : run.threadOf(owner);
    return new LockState(
        names.id(lock, null),
        t == null ? 0 : t.number,
        Synchronizers.state(sync),
        blockedOn(lock),
        List.of());
  }

  private List<Integer> blockedOn(Object lock) {
    List<Integer> blocked = new ArrayList<>();
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      Waits.Edge edge = Waits.of(run, t);
      if (edge != null
          && (edge.object() == lock || edge.object() == Synchronizers.of(lock))
          && t.waitingOn() == null) {
        blocked.add(i);
      }
    }
    return blocked;
  }
}
