package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;

/**
 * What calls of closed maps and queues have to do with each other, worked out from the order of
 * their methods alone: a queue is played with two counters, a map with the set of its keys, which
 * the program tells.
 *
 * <p>What matters only to some programs is noticed in a first pass over all interleavings.
 */
final class CallNotion {
  private static final String QUEUES =
      "java\\.util\\.concurrent\\.(ConcurrentLinkedQueue|ArrayBlockingQueue|LinkedBlockingQueue)";
  private static final String MAP = "java.util.concurrent.ConcurrentHashMap";

  /** {@code 1.0} to the key of the first step of thread 1. */
  private final Map<String, String> keys = new HashMap<>();

  private final Set<String> noticed = new HashSet<>();

  /** The keys that the steps are about, {@code 1.0=a 2.0=b}. */
  CallNotion(String keysOfSteps) {
    for (String k : keysOfSteps.split(" ")) {
      if (!k.isEmpty()) {
        keys.put(k.split("=")[0], k.split("=")[1]);
      }
    }
  }

  /**
   * Takes notice of a run.
   *
   * @return whether something is new
   */
  boolean notice(Execution run) {
    EventLog log = run.log();
    int before = noticed.size();
    boolean[] inCall = new boolean[run.threadCount()];
    for (int row = 0; row < log.size(); row++) {
      Object target = log.target(row);
      if (log.kind(row) == EventKind.CALL && target != null) {
        String type = target.getClass().getName();
        if (type.matches(".*\\$ConditionObject|" + QUEUES + "\\$.*|" + MAP + "\\$.*")) {
          noticed.add("shared");
        }
        if (type.matches(QUEUES) && run.site(log.site(row)).method().matches("clear|drainTo")) {
          noticed.add("many at once");
        }
        if (run.site(log.site(row)).method().equals("drainTo")) {
          noticed.add("two");
        }
      }
      if (log.thread(row) > 0 && !log.kind(row).marker()) {
        if (log.kind(row) == EventKind.RESUME && inCall[log.thread(row)]) {
          noticed.add("waits");
        }
        boolean queue = target != null && target.getClass().getName().matches(QUEUES);
        inCall[log.thread(row)] = log.kind(row) == EventKind.CALL && queue;
      }
    }
    return noticed.size() > before;
  }

  /** Whether what is alone otherwise may be in the hands of others. */
  boolean shared() {
    return noticed.contains("shared") || noticed.contains("two");
  }

  /** Of the rows of calls: what they look at, "r" first, and what they change, "w". */
  Map<Integer, List<String>> parts(Execution run) {
    EventLog log = run.log();
    Map<Integer, List<String>> parts = new HashMap<>();
    Map<Object, int[]> queues = new IdentityHashMap<>();
    Map<Object, Set<String>> maps = new IdentityHashMap<>();
    int[] turns = new int[run.threadCount()];
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row).marker()) {
        continue;
      }
      int thread = log.thread(row);
      String step = thread + "." + (log.step(row) > 0 ? turns[thread]++ : -1);
      if (log.kind(row) == EventKind.CALL && log.target(row) != null) {
        Object target = log.target(row);
        String method = run.site(log.site(row)).method();
        String type = target.getClass().getName();
        if (type.matches(QUEUES)
            && !noticed.contains("waits")
            && !noticed.contains("many at once")) {
          parts.put(row, queue(target, method, queues.computeIfAbsent(target, q -> new int[2])));
        } else if (type.equals(MAP)) {
          Set<String> map = maps.computeIfAbsent(target, m -> new HashSet<>());
          parts.put(row, map(map, method, keys.get(step)));
        }
      }
    }
    return parts;
  }

  private static List<String> queue(Object queue, String method, int[] count) {
    int room = Integer.MAX_VALUE;
    if (queue instanceof BlockingQueue<?> bounded) {
      room = bounded.remainingCapacity() + bounded.size();
    }
    int filled = count[0];
    int emptied = count[1];
    switch (method) {
      case "offer", "add", "put" -> {
        if (filled - emptied == room) {
          return List.of("r*", "rlast", "rfreed" + emptied);
        }
        count[0]++;
        return List.of("r*", "wlast", "w" + filled, "rfreed" + (filled - room));
      }
      case "poll", "take" -> {
        if (filled == emptied) {
          return List.of("r*", "rfirst", "r" + emptied);
        }
        count[1]++;
        return List.of("r*", "wfirst", "r" + emptied, "wfreed" + emptied);
      }
      case "peek", "isEmpty" -> {
        return List.of("r*", "rfirst", "r" + emptied);
      }
      default -> {
        return List.of("w*");
      }
    }
  }

  private static List<String> map(Set<String> map, String method, String key) {
    if (method.matches("size|isEmpty|mappingCount")) {
      return List.of("r*", "rcount");
    } else if (key == null) {
      return List.of("w*");
    } else if (method.matches("get|containsKey")) {
      return List.of("r*", "r" + key);
    }
    boolean counts = method.equals("remove") ? map.remove(key) : map.add(key);
    List<String> parts = new ArrayList<>(List.of("r*", "w" + key));
    if (counts) {
      parts.add("acount");
    }
    return parts;
  }

  /** Whether one changes what the other touches; "a" adds, which is a change but to who adds. */
  static boolean meet(List<String> some, List<String> others) {
    for (String a : some) {
      for (String b : others) {
        char one = a.charAt(0);
        char other = b.charAt(0);
        boolean exchangeable = one == other && one != 'w';
        if (a.substring(1).equals(b.substring(1)) && !exchangeable) {
          return true;
        }
      }
    }
    return false;
  }
}
