package heddle.engine.explore.reduction;

import heddle.engine.instrument.Site;
import java.util.Map;
import java.util.Set;

/**
 * Closed calls of the library that only look: two of them on one object can be exchanged. Of
 * classes whose calls touch nothing but the object itself.
 */
final class LookingCalls {
  private static final Set<String> OF_QUEUES =
      Set.of("peek", "isEmpty", "size", "contains", "remainingCapacity");
  private static final Set<String> OF_DEQUES =
      Set.of("peek", "peekFirst", "peekLast", "isEmpty", "size", "contains");

  private static final String CONCURRENT = "java.util.concurrent.";
  private static final Map<String, Set<String>> ALL =
      Map.of(
          "ConcurrentHashMap",
          Set.of("get", "getOrDefault", "containsKey", "isEmpty", "size", "mappingCount"),
          "ConcurrentLinkedQueue",
          OF_QUEUES,
          "ConcurrentLinkedDeque",
          OF_DEQUES,
          "ArrayBlockingQueue",
          OF_QUEUES,
          "LinkedBlockingQueue",
          OF_QUEUES,
          "CountDownLatch",
          Set.of("getCount"),
          "Semaphore",
          Set.of("availablePermits", "hasQueuedThreads", "getQueueLength"),
          "locks.ReentrantLock",
          Set.of("isLocked", "isHeldByCurrentThread", "getHoldCount", "hasQueuedThreads"));

  private LookingCalls() {}

  /** Whether a call of this method of an object of this class only looks. */
  static boolean contains(Class<?> type, Site site) {
    String name = type.getName();
    return name.startsWith(CONCURRENT)
        && ALL.getOrDefault(name.substring(CONCURRENT.length()), Set.of()).contains(site.method());
  }
}
