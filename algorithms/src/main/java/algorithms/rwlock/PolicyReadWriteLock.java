package algorithms.rwlock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A reader-writer lock that lets waiting threads in by a policy of choice, and tells how long they
 * had to wait.
 *
 * <p><b>How it works.</b> One word says whether a writer is in, how many readers are, and whether
 * anybody waits. As long as nobody waits, taking and giving back are one atomic operation each. Who
 * cannot get in joins the line, and the one that leaves <em>hands the lock over</em>: it counts the
 * next one as in before it wakes it. So nobody can slip in between, and a thread that is woken has
 * the lock; see {@link BrokenGrantReadWriteLock} for what happens otherwise.
 *
 * <p>With {@link Policy#UNORDERED} nothing is handed over: the one that leaves only wakes the next
 * one, which then tries as if it had just come. So the lock never belongs to a thread that still
 * sleeps while others are awake, which is what handing over costs under contention.
 *
 * <p>It is not reentrant. A writer that asks again, for reading or for writing, is refused with an
 * {@link IllegalMonitorStateException}. A reader that asks for the write lock waits for itself,
 * which cannot be detected without a list of readers: use {@link #tryUpgrade}. There are no
 * conditions.
 *
 * <p>A thread that gives up, because of time or an interrupt, leaves the line and lets those in who
 * were held up by it alone. One that is handed the lock at that very moment keeps it, and stays
 * interrupted.
 *
 * <p><b>Progress:</b> blocking; without starvation in {@link Policy#ARRIVAL_ORDER}.
 * <b>Complexity:</b> constant time, plus the wait. Thread-safe. What a writer did happens-before
 * what those do who come in after it, and what a reader did before what a writer does who comes in
 * after it.
 *
 * <p><b>Papers:</b> Courtois, Heymans and Parnas, "Concurrent Control with 'Readers' and
 * 'Writers'", CACM 14(10), 1971 (the first two policies); Mellor-Crummey and Scott, "Scalable
 * Reader-Writer Synchronization for Shared-Memory Multiprocessors", PPoPP 1991 (the third).
 * <b>Source:</b> "Advanced Threading Patterns", "Comprehensive Reader-Writer Lock with Fairness".
 */
public final class PolicyReadWriteLock implements ReadWriteLock {

  private static final int WRITER = 1 << 31;
  private static final int WAITERS = 1 << 30;
  private static final int READERS = WAITERS - 1;

  /**
   * How often a thread looks before it sleeps: some microseconds. As long as that a section that is
   * short ends on another processor; to sleep and to be woken takes ten times as long.
   */
  private static final int LOOKS = 64;

  private static final VarHandle STATE;
  private static final VarHandle OWNER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      STATE = lookup.findVarHandle(PolicyReadWriteLock.class, "state", int.class);
      OWNER = lookup.findVarHandle(PolicyReadWriteLock.class, "owner", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Whether those who leave hand the lock over, and those who come queue up behind others. */
  private final boolean ordered;

  /** What keeps a newcomer out; while others wait as well, if there is an order. */
  private final int keepsReadersOut;

  private final int keepsWritersOut;

  /** How often a newcomer tries before it joins the line, if there is no order. */
  private final int tries;

  private final Lock readLock = new Side(false);
  private final Lock writeLock = new Side(true);

  /**
   * {@link #WRITER} if a writer is in, {@link #WAITERS} if the line is not empty or about to be
   * looked at, and the number of readers that are in. Accessed through {@link #STATE} only. While
   * {@code WAITERS} is set only the holder of {@link #line}'s lock lets anybody in, unless there is
   * no order.
   */
  private int state;

  /**
   * The writer that is in. Written by that thread alone, so it finds itself here, or it is not in;
   * for that opaque accesses are enough. Accessed through {@link #OWNER} only.
   */
  private Thread owner;

  private final ReentrantLock lineLock = new ReentrantLock();

  /** Guarded by {@link #lineLock}. */
  private final Line line;

  /**
   * Creates a lock that is free.
   *
   * @param policy who is let in first
   */
  public PolicyReadWriteLock(Policy policy) {
    this(policy, LOOKS);
  }

  /**
   * Creates a lock that is free.
   *
   * @param policy who is let in first
   * @param looks how often a thread that has to wait looks before it sleeps, 0 or more; for
   *     sections that are long, or with more threads than processors, 0
   * @throws IllegalArgumentException if {@code looks} is negative
   */
  public PolicyReadWriteLock(Policy policy, int looks) {
    Objects.requireNonNull(policy, "A lock needs a policy, and not null.");
    if (looks < 0) {
      throw new IllegalArgumentException(
          "A thread looks 0 times or more before it sleeps, not %d.".formatted(looks));
    }
    ordered = policy != Policy.UNORDERED;
    keepsReadersOut = ordered ? WRITER | WAITERS : WRITER;
    keepsWritersOut = ordered ? WRITER | WAITERS | READERS : WRITER | READERS;
    tries = ordered ? 0 : looks;
    line = new Line(policy, ordered ? looks : 0);
  }

  @Override
  public Lock readLock() {
    return readLock;
  }

  @Override
  public Lock writeLock() {
    return writeLock;
  }

  /**
   * Makes the calling reader the writer, if it is the only reader; never waits. Two readers that
   * both waited for the other to leave would wait for ever.
   *
   * @return whether the caller has the write lock now, in place of the read lock; if not it still
   *     has the read lock, and must give it back and take the write lock, and look again at what it
   *     read
   * @throws IllegalMonitorStateException if no reader is in
   */
  public boolean tryUpgrade() {
    int s;
    do {
      s = (int) STATE.getAcquire(this);
      if ((s & READERS) == 0) {
        throw notHeld("read");
      }
      if ((s & READERS) > 1) {
        return false;
      }
      // Volatile: as taking the write lock. Those who wait stay in line.
    } while (!STATE.compareAndSet(this, s, (s & WAITERS) | WRITER));
    setOwner(Thread.currentThread());
    return true;
  }

  /**
   * Makes the calling writer a reader; other readers may come in, no writer can come in between.
   *
   * @throws IllegalMonitorStateException if the calling thread does not have the write lock
   */
  public void downgrade() {
    requireWriter();
    setOwner(null);
    // Adding one and removing the writer in one step. Volatile, for there is no instruction for the
    // weaker forms; release is what is needed, as in unlock().
    int s = (int) STATE.getAndAdd(this, 1 - WRITER);
    if ((s & WAITERS) != 0) {
      dispatchLocked();
    }
  }

  /**
   * Returns what waiting has cost so far.
   *
   * @return the statistics of those who were let in
   */
  public WaitStatistics statistics() {
    lineLock.lock();
    try {
      return line.statistics();
    } finally {
      lineLock.unlock();
    }
  }

  /**
   * Returns how many threads wait.
   *
   * @return 0 or more
   */
  public int waiting() {
    lineLock.lock();
    try {
      return line.size();
    } finally {
      lineLock.unlock();
    }
  }

  /** Takes the lock if nobody has to wait for it. */
  private boolean enterAtOnce(boolean asWriter) {
    while (true) {
      // Opaque: only a guess, which the compare-and-set confirms.
      int s = (int) STATE.getOpaque(this);
      if ((s & (asWriter ? keepsWritersOut : keepsReadersOut)) != 0) {
        return false;
      }
      if ((s & READERS) == READERS) {
        throw new Error("More than %d readers are in at once.".formatted(READERS));
      }
      // Acquire: pairs with the atomic operation of the last one that left, and of every reader
      // before it. Without it the section could read values from before theirs. A failure of the
      // weak form costs one more turn.
      if (STATE.weakCompareAndSetAcquire(this, s, asWriter ? s | WRITER : s + 1)) {
        return true;
      }
    }
  }

  /** Joins the line, and is let in at once if the policy has it so; null if that has happened. */
  private Waiter join(boolean asWriter) {
    lineLock.lock();
    try {
      Waiter waiter = line.join(asWriter);
      // From here on whoever leaves sees that somebody waits; who left before is gone from the
      // state that dispatch() reads. Either way nobody sleeps while the lock is free.
      STATE.getAndBitwiseOr(this, WAITERS);
      if (!ordered) {
        return enterFromLine(waiter) ? null : waiter;
      }
      dispatch();
      return waiter.isGranted() ? null : waiter;
    } finally {
      lineLock.unlock();
    }
  }

  private void dispatchLocked() {
    lineLock.lock();
    try {
      dispatch();
    } finally {
      lineLock.unlock();
    }
  }

  /** Whether the caller, who stands in line, is in: it was handed the lock, or takes it now. */
  private boolean isIn(Waiter waiter) {
    return ordered ? waiter.isGranted() : waiter.isAwake() && tryFromLine(waiter);
  }

  private boolean tryFromLine(Waiter waiter) {
    lineLock.lock();
    try {
      return enterFromLine(waiter);
    } finally {
      lineLock.unlock();
    }
  }

  /**
   * Takes the lock without an order, if it is free; {@link #lineLock} is held. If it is not, then
   * whoever is in has yet to leave, sees that somebody waits, and wakes the first in line.
   */
  private boolean enterFromLine(Waiter waiter) {
    if (!count(waiter.writer)) {
      waiter.sleepAgain();
      return false;
    }
    line.letIn(waiter);
    Waiter next = line.next();
    if (next == null) {
      STATE.getAndBitwiseAnd(this, ~WAITERS);
    } else if (!waiter.writer && !next.writer) {
      next.wake(); // readers share
    }
    return true;
  }

  /** Lets in whoever may go in now, or wakes who may try; {@link #lineLock} is held. */
  private void dispatch() {
    if (!ordered && !line.isEmpty()) {
      line.next().wake();
      return;
    }
    for (Waiter next = line.next(); next != null; next = line.next()) {
      if (!count(next.writer)) {
        return;
      }
      line.letIn(next);
      next.grant();
    }
    STATE.getAndBitwiseAnd(this, ~WAITERS);
  }

  /** Counts a waiter as in, if there is room for it. */
  private boolean count(boolean asWriter) {
    while (true) {
      // Acquire: pairs with the release of the last one that left; Waiter.grant passes it on.
      int s = (int) STATE.getAcquire(this);
      if ((s & (asWriter ? WRITER | READERS : WRITER)) != 0) {
        return false;
      }
      // Retried, for readers may leave meanwhile.
      if (STATE.compareAndSet(this, s, asWriter ? s | WRITER : s + 1)) {
        return true;
      }
    }
  }

  /** Gives up; false if the lock has been handed over already. */
  private boolean giveUp(Waiter waiter) {
    lineLock.lock();
    try {
      if (waiter.isGranted()) {
        return false;
      }
      line.leave(waiter);
      dispatch(); // those behind may have waited for this one alone
      return true;
    } finally {
      lineLock.unlock();
    }
  }

  private void leave(boolean asWriter) {
    int s;
    if (asWriter) {
      requireWriter();
      setOwner(null);
      // Release is what is needed: pairs with the acquire of the next one. Volatile, for only that
      // form is one instruction.
      s = (int) STATE.getAndBitwiseAnd(this, ~WRITER) & ~WRITER;
    } else {
      if (((int) STATE.getOpaque(this) & READERS) == 0) {
        throw notHeld("read");
      }
      s = (int) STATE.getAndAdd(this, -1) - 1; // as above
    }
    if (s == WAITERS) {
      dispatchLocked();
    }
  }

  private void requireWriter() {
    if (!isOwner()) {
      throw notHeld("write");
    }
  }

  /** Whether the calling thread is the writer that is in. */
  private boolean isOwner() {
    return (Thread) OWNER.getOpaque(this) == Thread.currentThread();
  }

  private void setOwner(Thread thread) {
    OWNER.setOpaque(this, thread);
  }

  private static IllegalMonitorStateException notHeld(String side) {
    return new IllegalMonitorStateException(
        "%s does not hold the %s lock, so it cannot give it back or change it."
            .formatted(Thread.currentThread().getName(), side));
  }

  /** The read lock or the write lock. */
  private final class Side implements Lock {
    private final boolean asWriter;

    Side(boolean asWriter) {
      this.asWriter = asWriter;
    }

    @Override
    public void lock() {
      Waiter waiter = arrive();
      boolean interrupted = false;
      if (waiter != null && waiter.mustSleep()) {
        do {
          LockSupport.park(this);
          interrupted |= Thread.interrupted();
        } while (!isIn(waiter));
      }
      entered();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Waiter waiter = arrive();
      if (waiter != null && waiter.mustSleep()) {
        do {
          LockSupport.park(this);
          if (Thread.interrupted()) {
            interrupted(waiter);
          }
        } while (!isIn(waiter));
      }
      entered();
    }

    @Override
    public boolean tryLock() {
      if (isOwner() || !enterAtOnce(asWriter)) {
        return false;
      }
      entered();
      return true;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (tryLock()) {
        return true;
      }
      long nanos = unit.toNanos(time);
      if (nanos <= 0) {
        return false;
      }
      long deadline = System.nanoTime() + nanos;
      Waiter waiter = arrive();
      boolean granted = waiter == null || !waiter.mustSleep();
      while (!granted) {
        long left = deadline - System.nanoTime();
        if (left <= 0 && giveUp(waiter)) {
          return false;
        }
        LockSupport.parkNanos(this, left);
        if (Thread.interrupted()) {
          interrupted(waiter);
        }
        granted = isIn(waiter);
      }
      entered();
      return true;
    }

    @Override
    public void unlock() {
      leave(asWriter);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException(
          "This lock has no conditions; use a ReentrantReadWriteLock where one is needed.");
    }

    /** Null if the caller is in. */
    private Waiter arrive() {
      if (isOwner()) {
        throw new IllegalMonitorStateException(
            "%s holds the write lock already and would wait for itself: this lock is not reentrant."
                .formatted(Thread.currentThread().getName()));
      }
      for (int i = 0; i < tries; i++) {
        if (enterAtOnce(asWriter)) {
          return null;
        }
        Thread.onSpinWait();
      }
      return enterAtOnce(asWriter) ? null : join(asWriter);
    }

    private void entered() {
      if (asWriter) {
        setOwner(Thread.currentThread());
      }
    }

    private void interrupted(Waiter waiter) throws InterruptedException {
      if (giveUp(waiter)) {
        throw new InterruptedException();
      }
      Thread.currentThread().interrupt(); // the lock has been handed over: it is held
    }
  }
}
