package algorithms.stm;

/** Runs transactions that note what they read and write, and commit under versioned locks. */
abstract class LogMemory implements TransactionalMemory {

  final Domain domain;

  private final ThreadLocal<Session> sessions = ThreadLocal.withInitial(this::open);

  LogMemory(ContentionManager manager) {
    domain = new Domain(manager);
  }

  /** A transaction for the calling thread. */
  abstract Session open();

  @Override
  public final <T> T atomic(Body<T> body) {
    try {
      return run(body, false);
    } catch (InterruptedException e) {
      throw new AssertionError("a wait that cannot be interrupted was", e);
    }
  }

  @Override
  public final <T> T atomicInterruptibly(Body<T> body) throws InterruptedException {
    return run(body, true);
  }

  private <T> T run(Body<T> body, boolean interruptibly) throws InterruptedException {
    Session tx = sessions.get();
    if (tx.isRunning()) {
      return tx.nested(body);
    }
    for (int attempt = 0; ; attempt++) {
      tx.begin();
      try {
        tx.start();
        T result = body.run(tx);
        tx.requireAlive();
        if (tx.commit()) {
          return result;
        }
      } catch (RetryRequest waiting) {
        domain.sleepers.await(tx.reads, tx.time(), interruptibly);
        attempt = 0;
      } catch (Conflict rolledBack) {
        // below
      } finally {
        tx.end();
      }
      tx.beforeNextAttempt();
      domain.manager.backOff(attempt);
    }
  }

  /** A transaction that commits under the locks of what it writes. */
  abstract static class Session extends LogTransaction {
    private long time;

    Session(Domain domain) {
      super(domain);
    }

    /** Notes the time. */
    void start() {
      // Acquire: pairs with the change of the clock. What was committed by then is locked, or
      // written, when its lock word is read later.
      time = domain.clock.getAcquire();
    }

    /** The time as of which everything is read. */
    final long time() {
      return time;
    }

    /** Everything counts as read as of this time from now on, which was found to be the same. */
    final void moveTo(long later) {
      time = later;
    }

    /** The time of a commit that has all its locks: later than that of all that have begun. */
    long commitTime() {
      // Volatile, and after all locks: whoever begins at the new time or later finds what we are
      // about to write locked, or written.
      return domain.clock.incrementAndGet();
    }

    /** Whether nobody can have committed between the beginning and this time of the commit. */
    boolean isAlone(long committed) {
      return committed == time + 1;
    }

    /** This transaction was rolled back and is about to begin again. */
    void beforeNextAttempt() {}

    /** Whether all that was read may count as read at the time of the commit. */
    boolean isValid() {
      // Variables that we have locked ourselves are fine in the log: their old versions are looked
      // at here. Those that we write without having read would not matter; that is rare.
      return reads.isValid(time, writes) && writes.newestVersion() <= time;
    }

    /** Whether a transaction that has written nothing is done. */
    boolean isReadOnlyValid() {
      return true; // everything was read as of one time
    }

    /** Makes the writes visible; false if the transaction must be run again. */
    final boolean commit() {
      if (writes.isEmpty()) {
        return isReadOnlyValid();
      }
      if (!writes.lock(domain.manager)) {
        return false;
      }
      long now = commitTime();
      if (!isAlone(now) && !isValid()) {
        writes.unlockAsBefore();
        return false;
      }
      for (int i = 0; i < writes.size(); i++) {
        if (writes.isLast(i)) {
          writes.ref(i).store(writes.value(i), now);
          writes.ref(i).unlock(now);
        }
      }
      domain.sleepers.wake();
      return true;
    }
  }
}
