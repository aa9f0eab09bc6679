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
 * <p><b>Progress:</b> blocking: a thread that stops in a commit stops those that want the same
 * variables. Without conflicts nobody waits; one transaction may be rolled back without bound.
 * <b>Complexity:</b> a commit takes time in proportion to what was read and the square of what was
 * written, which is meant to be a few variables. Thread-safe.
 *
 * <p><b>Paper:</b> Dice, Shalev and Shavit, "Transactional Locking II", DISC 2006, section 2.1.
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
  }
}
