package algorithms.stm;

/**
 * Transactional locking II: a global clock, a versioned lock for each variable, and locks held only
 * while a transaction commits.
 *
 * <p>A transaction notes the time when it begins, and reads a variable only if its version is no
 * newer; else it is rolled back on the spot, so that it never sees a mixture. To commit, it locks
 * what it wants to write, takes a new time, checks that nothing it has read has been written since
 * <em>or is locked by another</em>, writes, and unlocks with the new time as the version. Checking
 * the locks as well is what rules out write skew: see {@link BrokenValidationMemory}. A transaction
 * that only reads needs no check.
 *
 * <p><b>The clock</b> is not moved by commits: one takes the time that comes next, and several may
 * take the same. Who finds a version of that time, which is in its future, moves the clock, and
 * then looks whether anything that it has read was changed meanwhile; if not it goes on as of the
 * later time, and else it is rolled back. So commits that do not meet write to nothing that they
 * share. A clock that each commit moves goes from processor to processor with every one of them:
 * two threads were measured to do less than one.
 *
 * <p>Why that is enough: a commit reads the clock when it has all its locks. Who begins at its time
 * or later, or moves on to it, does so after somebody has moved the clock from what the commit
 * read, so after the locks were taken, and finds each variable locked, or written.
 *
 * <p><b>Progress:</b> blocking: a thread that stops in a commit stops those that want the same
 * variables. Without conflicts nobody waits; one transaction may be rolled back without bound.
 * <b>Complexity:</b> a commit takes time in proportion to what was read and the square of what was
 * written, which is meant to be a few variables. Thread-safe.
 *
 * <p><b>Papers:</b> Dice, Shalev and Shavit, "Transactional Locking II", DISC 2006, section 2.1,
 * with the clock that its authors' program calls GV5; Riegel, Felber and Fetzer, "A Lazy Snapshot
 * Algorithm with Eager Validation", DISC 2006 (moving on).
 */
public final class Tl2Memory extends LogMemory {

  /** Creates a memory whose transactions are {@linkplain ContentionManager#polite polite}. */
  public Tl2Memory() {
    this(ContentionManager.polite());
  }

  /**
   * Creates a memory.
   *
   * @param manager what transactions do when they meet
   */
  public Tl2Memory(ContentionManager manager) {
    super(manager);
  }

  @Override
  public <T> Ref<T> ref(T value) {
    return new Cell<>(domain, domain.ids.getAndIncrement(), value);
  }

  @Override
  Session open() {
    return new Transaction(domain);
  }

  private static final class Transaction extends CellSession {
    Transaction(Domain domain) {
      super(domain);
    }

    @Override
    long commitTime() {
      // Volatile, as are the locks taken before it, the move of the clock, and the lock words read
      // by who begins after that: in the one order that all these have, locks come before reads.
      return domain.clock.get() + 1;
    }

    @Override
    boolean isAlone(long committed) {
      return false; // others may have committed at the same time
    }

    @Override
    void beforeNextAttempt() {
      moveClock();
    }

    @Override
    boolean canMoveOn() {
      moveClock();
      // Before the look at what was read: who commits at this time or before has its locks by now.
      long later = domain.clock.get();
      boolean unchanged = reads.isUnchanged(time());
      if (unchanged) {
        moveTo(later);
      }
      return unchanged;
    }

    /** Sees to it that the clock is later than this transaction. */
    private void moveClock() {
      // If somebody else has moved it there is a later time already. A version is at most one later
      // than the clock: one step is enough.
      domain.clock.compareAndSet(time(), time() + 1);
    }
  }
}
