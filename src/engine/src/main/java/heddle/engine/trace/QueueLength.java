package heddle.engine.trace;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** How many elements a queue of the library has, read from memory past its locks. */
final class QueueLength {
  private static final String DELAYED =
      ScheduledThreadPoolExecutor.class.getName() + "$DelayedWorkQueue";

  private QueueLength() {}

  /** Whether it is a queue of which the length can be told. */
  static boolean reads(Object o) {
    return o instanceof LinkedBlockingQueue<?>
        || o instanceof ArrayBlockingQueue<?>
        || o instanceof LinkedBlockingDeque<?>
        || o instanceof PriorityBlockingQueue<?>;
  }

  /** In digits; 0 of a queue that hands over only, or is none of the library's. */
  static String of(Object queue) {
    return switch (queue) {
      case LinkedBlockingQueue<?> q ->
          ((AtomicInteger) SynchronizerReader.reference(q, LinkedBlockingQueue.class, "count"))
              .toString();
      case ArrayBlockingQueue<?> q -> number(q, ArrayBlockingQueue.class, "count");
      case LinkedBlockingDeque<?> q -> number(q, LinkedBlockingDeque.class, "count");
      case PriorityBlockingQueue<?> q -> number(q, PriorityBlockingQueue.class, "size");
      case Object q when q.getClass().getName().equals(DELAYED) -> number(q, q.getClass(), "size");
      case null, default -> "0";
    };
  }

  private static String number(Object queue, Class<?> type, String field) {
    return Long.toString(SynchronizerReader.number(queue, type, field));
  }
}
