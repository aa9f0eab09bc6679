package algorithms.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A variable of a transactional memory, with a versioned lock.
 *
 * <p>The lock word holds the version of the value, which is the time of the commit that wrote it,
 * times two, plus one while a commit is writing it.
 *
 * @param <T> the type of its values
 */
public abstract class Ref<T> {

  private static final VarHandle LOCK;

  static {
    try {
      LOCK = MethodHandles.lookup().findVarHandle(Ref.class, "lock", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** That of the memory that this belongs to; other memories' clocks say nothing about it. */
  final Domain domain;

  /** The order in which commits lock variables. */
  final long id;

  /** Accessed through {@link #LOCK} only. */
  private long lock;

  Ref(Domain domain, long id) {
    this.domain = domain;
    this.id = id;
  }

  /**
   * Reads the value outside of any transaction: the one of the last commit.
   *
   * @return the value
   */
  public abstract T get();

  /** Stores a new value, under the lock, for a commit of this time. */
  abstract void store(Object value, long time);

  static boolean isLocked(long word) {
    return (word & 1) != 0;
  }

  static long version(long word) {
    return word >>> 1;
  }

  /** The lock word, for a read of the value that comes after it. */
  final long lockWord() {
    // Volatile: acquire pairs with the release in unlock(). Without it the value read next could be
    // older than the version read here, and pass for the newer one. And one order with the locks
    // and the clock, see Tl2Memory: it costs nothing more on the common processors.
    return (long) LOCK.getVolatile(this);
  }

  /** The lock word again, after a read of the value with acquire, which keeps this read behind. */
  final long lockWordAgain() {
    return (long) LOCK.getOpaque(this);
  }

  /** Locks the variable if it is not locked; for the thread that commits. */
  final boolean tryLock(long word) {
    // Volatile: acquire, for the commit that unlocked it last, and a full barrier, for the values
    // written next may not become visible before the lock; a reader between them would take the new
    // value under the old version.
    return !isLocked(word) && LOCK.compareAndSet(this, word, word | 1);
  }

  /** Unlocks it and gives it a version: the new one after a write, or the old one. */
  final void unlock(long version) {
    // Release: pairs with the acquire in lockWord(). The value is written before.
    LOCK.setRelease(this, version << 1);
  }
}
