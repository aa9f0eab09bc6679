package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.ObjectMap;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;

/** The pools of a run: in whose queue a task stands, and who could take it from there. */
final class PoolQueue {
  private PoolQueue() {}

  /** The pool in whose queue the task of this future stands, or null. */
  static ThreadPoolExecutor of(Execution run, Object future) {
    for (ThreadPoolExecutor pool : pools(run)) {
      for (Object task : elements(Inside.reference(pool, "workQueue"))) {
        if (task == future || Inside.reference(task, "dep") == future) {
          return pool;
        }
      }
    }
    return null;
  }

  private static Collection<ThreadPoolExecutor> pools(Execution run) {
    Map<Object, ThreadPoolExecutor> pools = new ObjectMap<>();
    EventLog log = run.log();
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == EventKind.CALL) {
        Object pool = log.target(row);
        if (!(pool instanceof ThreadPoolExecutor)) {
          pool = Inside.reference(pool, "this$0");
        }
        if (pool instanceof ThreadPoolExecutor p) {
          pools.put(p, p);
        }
      }
    }
    return pools.values();
  }

  /** Those of the library's queues whose elements can be found without taking their locks. */
  private static List<Object> elements(Object queue) {
    Object array = Inside.reference(queue, "queue");
    if (array == null) {
      array = Inside.reference(queue, "items");
    }
    List<Object> elements = new ArrayList<>();
    if (array instanceof Object[] slots) {
      for (Object o : slots) {
        if (o != null) {
          elements.add(o);
        }
      }
    }
    Object node = Inside.reference(queue, "head");
    for (; node != null; node = Inside.reference(node, "next")) {
      Object item = Inside.reference(node, "item");
      if (item != null) {
        elements.add(item);
      }
    }
    return elements;
  }

  /** The threads of a pool that have not ended, by number. */
  static List<LogicalThread> workers(Execution run, Object pool) {
    List<Object> threads = new ArrayList<>();
    if (Inside.reference(pool, "workers") instanceof Set<?> workers) {
      workers.forEach(w -> threads.add(Inside.reference(w, "thread")));
    }
    List<LogicalThread> alive = new ArrayList<>();
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      if (t.state() != LogicalThread.State.ENDED && threads.contains(t.thread)) {
        alive.add(t);
      }
    }
    return alive;
  }
}
