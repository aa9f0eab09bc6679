package algorithms.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Transactions that read the past: each variable keeps its last few values, so that a transaction
 * finds those of its own time although others have committed since.
 *
 * <p>A transaction that only reads is rolled back only if a variable has been written more than
 * {@value #HISTORY} times since it began; it is serialized at the time when it began. One that
 * writes commits as in {@link Tl2Memory}: what it has read must still be the newest, or two
 * transactions could each read what the other one writes (write skew). Snapshot isolation, which
 * leaves that check out, is not serializable.
 *
 * <p><b>Progress:</b> blocking, as {@link Tl2Memory}; a reader waits for the commit that is writing
 * the variable. <b>Complexity:</b> as there; a read takes time in proportion to the commits to the
 * variable since the transaction began. <b>Memory:</b> {@value #HISTORY} values for each variable.
 * Thread-safe.
 *
 * <p><b>Papers:</b> Reed, "Naming and Synchronization in a Decentralized Computer System", MIT
 * LCS/TR-205, 1978 (versions); Riegel, Felber and Fetzer, "A Lazy Snapshot Algorithm with Eager
 * Validation", DISC 2006; Berenson and others, "A Critique of ANSI SQL Isolation Levels", SIGMOD
 * 1995 (write skew).
 */
public final class MultiversionMemory extends LogMemory {

  /** How many values of a variable are kept. */
  static final int HISTORY = 8;

  /** Creates a memory whose transactions are {@linkplain ContentionManager#polite polite}. */
  public MultiversionMemory() {
    this(ContentionManager.polite());
  }

  /**
   * Creates a memory.
   *
   * @param manager what transactions do when they meet
   */
  public MultiversionMemory(ContentionManager manager) {
    super(manager);
  }

  @Override
  public <T> Ref<T> ref(T value) {
    return new History<>(domain, domain.ids.getAndIncrement(), value);
  }

  @Override
  Session open() {
    return new Transaction(domain);
  }

  private static final class Transaction extends Session {
    Transaction(Domain domain) {
      super(domain);
    }

    @Override
    Object load(Ref<?> ref) {
      // A commit that holds the lock may have an earlier time than ours and not have written yet.
      // One that locks later has a later time, and what it writes is passed over below.
      for (int looks = 0; Ref.isLocked(ref.lockWord()); looks++) {
        if (!domain.manager.lookAgain(looks)) {
          throw doomed(new Conflict());
        }
      }
      for (Version v = ((History<?>) ref).newest(); v != null; v = v.older()) {
        if (v.time <= time()) {
          reads.add(ref);
          return v.value;
        }
      }
      throw doomed(new Conflict()); // too long ago
    }
  }

  /** A value and the time since when it is the value. */
  private static final class Version {
    private static final VarHandle OLDER;

    static {
      try {
        OLDER = MethodHandles.lookup().findVarHandle(Version.class, "older", Version.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    final Object value;
    final long time;

    /** The version before; cut off when it is too old. Accessed through {@link #OLDER} only. */
    private Version older;

    Version(Object value, long time, Version older) {
      this.value = value;
      this.time = time;
      this.older = older;
    }

    Version older() {
      // Opaque: races with cutOff(). Either answer is right, null meaning "too long ago".
      return (Version) OLDER.getOpaque(this);
    }

    void cutOff() {
      OLDER.setOpaque(this, null);
    }
  }

  private static final class History<T> extends Ref<T> {
    private static final VarHandle NEWEST;

    static {
      try {
        NEWEST = MethodHandles.lookup().findVarHandle(History.class, "newest", Version.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    /** Accessed through {@link #NEWEST} only. */
    private Version newest;

    History(Domain domain, long id, T value) {
      super(domain, id);
      newest = new Version(value, 0, null);
    }

    Version newest() {
      // Acquire: pairs with the release in store(). Without it older could be read before it is
      // set, and a version that is there would be missed.
      return (Version) NEWEST.getAcquire(this);
    }

    @Override
    void store(Object value, long time) {
      Version stored = new Version(value, time, newest());
      Version last = stored;
      for (int kept = 1; kept < HISTORY && last != null; kept++) {
        last = last.older();
      }
      if (last != null) {
        last.cutOff();
      }
      // Release: pairs with the acquire in newest().
      NEWEST.setRelease(this, stored);
    }

    @Override
    @SuppressWarnings("unchecked") // only values of type T are stored
    public T get() {
      return (T) newest().value;
    }
  }
}
