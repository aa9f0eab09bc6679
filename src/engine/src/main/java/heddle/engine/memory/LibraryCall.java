package heddle.engine.memory;

import heddle.engine.instrument.Site;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a closed call of the library promises to order, by its documentation ("Memory Consistency
 * Properties" of {@code java.util.concurrent}). Where the documentation speaks of the element that
 * is put in and taken out, all elements of the collection count as one.
 */
enum LibraryCall {
  /** Nothing. */
  NONE,
  /** What is done before it happens before what is done after a call that acquires. */
  RELEASE,
  /** What is done after it is ordered after the calls that release. */
  ACQUIRE,
  /** Both. */
  BOTH,
  /** Acquires a lock that is shared with other readers. */
  ACQUIRE_SHARED,
  /** Releases a lock that is shared with other readers: only to those who acquire it alone. */
  RELEASE_SHARED,
  /** Hands work to other threads, or waits for it. */
  EXECUTE,
  /** Learns whether a thread has ended (JLS 17.4.4), if it has. */
  IS_ALIVE;

  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String LOCKS = CONCURRENT + "locks.";

  private static final Pattern EXECUTORS =
      Pattern.compile(
          "java\\.util\\.concurrent\\.(.*(Executor|Pool|Future|Task|Service|Completer|Action|"
              + "WorkerThread)|ThreadPoolExecutor\\$.*|ForkJoin.*|CompletableFuture.*|Executors.*|"
              + "SubmissionPublisher.*|StructuredTaskScope.*|ThreadPerTaskExecutor.*)");

  private static final Set<String> GIVE =
      Set.of("offer", "offerFirst", "offerLast", "addFirst", "addLast", "putFirst", "putLast");
  private static final Set<String> COUNTERS = Set.of("getCount", "availablePermits", "signal");

  static LibraryCall of(Site site) {
    String owner = site.className();
    String method = site.method();
    if (owner.startsWith(LOCKS)) {
      return ofLock(owner, method);
    } else if (owner.startsWith("java.util.Timer")) {
      return EXECUTE;
    } else if (owner.startsWith("java.lang.Thread")) {
      return method.equals("isAlive") ? IS_ALIVE : NONE;
    } else if (!owner.startsWith(CONCURRENT)) {
      return BOTH; // synchronized, as Vector and Collections.synchronizedList
    } else if (EXECUTORS.matcher(owner).matches()) {
      return EXECUTE;
    }
    return switch (owner.substring(CONCURRENT.length())) {
      case "Semaphore" -> method.startsWith("release") ? RELEASE : acquiring(method);
      case "CountDownLatch" -> method.equals("countDown") ? RELEASE : acquiring(method);
      case "CyclicBarrier", "Exchanger", "SynchronousQueue" -> BOTH;
      case "Phaser" -> method.startsWith("await") ? ACQUIRE : BOTH;
      default -> ofCollection(owner, method);
    };
  }

  private static LibraryCall acquiring(String method) {
    return COUNTERS.contains(method) ? NONE : ACQUIRE;
  }

  private static LibraryCall ofLock(String owner, String method) {
    boolean shared = owner.endsWith("$ReadLock") || method.contains("Read");
    if (method.startsWith("await")) {
      return BOTH;
    } else if (method.startsWith("signal") || method.startsWith("is") || method.startsWith("get")) {
      return NONE;
    } else if (owner.equals(LOCKS + "StampedLock") && method.equals("unlock")
        || method.startsWith("tryConvert")) {
      return BOTH;
    } else if (method.startsWith("unlock")
        || method.startsWith("tryUnlock")
        || method.startsWith("release")) {
      return shared ? RELEASE_SHARED : RELEASE;
    } else if (method.equals("tryOptimisticRead") || method.equals("validate")) {
      return ACQUIRE_SHARED;
    }
    return shared ? ACQUIRE_SHARED : ACQUIRE;
  }

  private static LibraryCall ofCollection(String owner, String method) {
    if (owner.contains("Map") || owner.contains("CopyOnWrite")) {
      return reads(method) ? ACQUIRE : BOTH;
    }
    boolean gives =
        GIVE.contains(method)
            || method.startsWith("add")
            || method.startsWith("put")
            || method.equals("push");
    return gives ? RELEASE : method.endsWith("ransfer") ? BOTH : ACQUIRE;
  }

  private static boolean reads(String method) {
    return method.startsWith("get") || method.startsWith("contains") || method.startsWith("is");
  }
}
