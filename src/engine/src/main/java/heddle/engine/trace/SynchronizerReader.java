package heddle.engine.trace;

import heddle.engine.check.Waits;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.model.trace.LockState;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.concurrent.locks.StampedLock;
import jdk.internal.misc.Unsafe;

/**
 * Reads the synchronizers of the library between steps, from memory and not by their methods: whose
 * locks may be held by threads that stand still.
 */
final class SynchronizerReader {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** A read-write lock counts its readers in the upper half of its state. */
  private static final int SHARED_SHIFT = 32;

  private static final long STAMPED_WRITER = 1 << 7;
  private static final long STAMPED_READERS = STAMPED_WRITER - 1;

  private final Execution run;
  private final SharedHolds shared = new SharedHolds();

  SynchronizerReader(Execution run) {
    this.run = run;
  }

  /** Whether something can be said of this object. */
  static boolean reads(Object o) {
    return switch (o) {
      case ReentrantLock l -> true;
      case ReentrantReadWriteLock l -> true;
      case ReadLock l -> true;
      case WriteLock l -> true;
      case StampedLock l -> true;
      case Semaphore s -> true;
      case AbstractQueuedSynchronizer.ConditionObject c -> true;
      default -> Counts.reads(o);
    };
  }

  /**
   * The state of a synchronizer that this {@link #reads}.
   *
   * @param waiters who waits for it
   * @param thread the thread that took the last step, or 0
   */
  LockState state(Object o, int id, List<Integer> waiters, int thread) {
    return switch (o) {
      case ReentrantReadWriteLock l -> readWrite(l, id, waiters, thread, true, true);
      case ReadLock l -> readWrite(l, id, waiters, thread, false, true);
      case WriteLock l -> readWrite(l, id, waiters, thread, true, false);
      case StampedLock l -> stamped(l, id, waiters, thread);
      case Semaphore s -> semaphore(s, id, waiters, thread);
      case AbstractQueuedSynchronizer.ConditionObject c -> condition(id, waiters);
      case ReentrantLock l -> exclusive(l, id, waiters);
      default -> new LockState(id, 0, 0, waiters, List.of(), List.of(), Counts.of(o));
    };
  }

  private static LockState condition(int id, List<Integer> waiters) {
    String content = waiters.isEmpty() ? "" : "awaited by " + waiters.size();
    return new LockState(id, 0, 0, List.of(), waiters, List.of(), content);
  }

  private static Object inside(Object o) {
    return Synchronizers.of(o);
  }

  private int owner(Object synchronizer) {
    Thread owner = Waits.ownerOf(synchronizer);
    LogicalThread t = owner == null ? null : run.threadOf(owner);
    return t == null ? 0 : t.number;
  }

  private LockState exclusive(Object lock, int id, List<Integer> waiters) {
    Object sync = inside(lock);
    return new LockState(id, owner(sync), Synchronizers.state(sync), waiters, List.of());
  }

  private LockState readWrite(
      Object lock, int id, List<Integer> waiters, int thread, boolean write, boolean read) {
    Object sync = inside(lock);
    long state = Synchronizers.longState(sync);
    List<Integer> readers = shared.of(sync, (int) (state >>> SHARED_SHIFT), thread);
    return new LockState(
        id,
        write ? owner(sync) : 0,
        write ? (int) state : 0,
        waiters,
        List.of(),
        read ? readers : List.of(),
        "");
  }

  /** It does not know its owner, which therefore counts as a holder like a reader. */
  private LockState stamped(StampedLock lock, int id, List<Integer> waiters, int thread) {
    long state = number(lock, StampedLock.class, "state");
    boolean written = (state & STAMPED_WRITER) != 0;
    int taken = (int) (state & STAMPED_READERS) + (written ? 1 : 0);
    List<Integer> holders = shared.of(lock, taken, thread);
    return written && holders.size() == 1
        ? new LockState(id, holders.getFirst(), 1, waiters, List.of())
        : new LockState(id, 0, 0, waiters, List.of(), holders, "");
  }

  private LockState semaphore(Semaphore s, int id, List<Integer> waiters, int thread) {
    int permits = Synchronizers.state(inside(s));
    List<Integer> holders = shared.of(s, -permits, thread);
    String content = permits == 1 ? "1 permit" : permits + " permits";
    return new LockState(id, 0, 0, waiters, List.of(), holders, content);
  }

  static long number(Object o, Class<?> type, String field) {
    try {
      Class<?> kind = type.getDeclaredField(field).getType();
      long offset = UNSAFE.objectFieldOffset(type, field);
      return kind == long.class ? UNSAFE.getLong(o, offset) : UNSAFE.getInt(o, offset);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("this JDK's " + type.getName() + " has no " + field, e);
    }
  }

  static Object reference(Object o, Class<?> type, String field) {
    return UNSAFE.getReferenceVolatile(o, UNSAFE.objectFieldOffset(type, field));
  }
}
