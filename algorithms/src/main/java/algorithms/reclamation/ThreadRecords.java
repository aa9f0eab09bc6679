package algorithms.reclamation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Supplier;

/**
 * One record for each thread that has taken part, in a list that only grows.
 *
 * <p>The record of a dead thread goes, with what it holds, to the next thread that takes part; so
 * there are never more records than there were threads alive at once, and no retired node is
 * forgotten. A thread's first call takes time linear in the number of records, all others constant
 * time. Lock-free; after a thread's first call wait-free.
 *
 * <p>A thread refers to its record as long as it lives, so a record must not lead to the {@link
 * ThreadLocal} in here: every structure that a thread has ever used would stay in memory with it.
 * It may hold the {@link Chain}, which does not.
 *
 * @param <R> the type of the records
 */
final class ThreadRecords<R extends ThreadRecord<R>> {

  private final Chain<R> chain;
  private final Supplier<R> create;
  private final ThreadLocal<R> mine = ThreadLocal.withInitial(this::join);

  /**
   * Creates the list of no records.
   *
   * @param chain an empty one, for this list alone
   * @param create makes a record that belongs to the calling thread
   */
  ThreadRecords(Chain<R> chain, Supplier<R> create) {
    this.chain = chain;
    this.create = create;
  }

  /** The record of the current thread. */
  R mine() {
    return mine.get();
  }

  private R join() {
    R fresh = null;
    while (true) {
      R newest = chain.first();
      for (R record = newest; record != null; record = record.next) {
        if (record.inherit()) {
          return record;
        }
      }
      if (fresh == null) {
        fresh = create.get();
      }
      fresh.next = newest;
      if (chain.add(newest, fresh)) {
        return fresh;
      }
    }
  }

  /**
   * The records, as those see them who look through all.
   *
   * @param <R> the type of the records
   */
  static final class Chain<R extends ThreadRecord<R>> {

    private static final VarHandle FIRST;

    static {
      try {
        FIRST = MethodHandles.lookup().findVarHandle(Chain.class, "first", ThreadRecord.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    /** The newest record. Accessed through {@link #FIRST} only. */
    private ThreadRecord<R> first;

    /** The newest record, null if there is none; the others follow through {@code next}. */
    @SuppressWarnings("unchecked") // first is an R or null
    R first() {
      // Volatile: pairs with the compare-and-set in join(). Who looks through all records must find
      // that of every thread whose later volatile write comes earlier in the order of all volatile
      // accesses; acquire would let this read come first and miss a thread that has just joined.
      return (R) FIRST.getVolatile(this);
    }

    private boolean add(R newest, R fresh) {
      return FIRST.compareAndSet(this, newest, fresh);
    }
  }
}
