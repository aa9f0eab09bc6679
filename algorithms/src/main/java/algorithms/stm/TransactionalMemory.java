package algorithms.stm;

/**
 * Memory that is read and written in transactions, each of which happens at once or not at all.
 *
 * <p>A transaction that meets a conflict is rolled back and run again, so its body may run any
 * number of times; it must do nothing but read and write {@link Ref}s of this memory, and compute.
 * What it throws rolls it back and comes out of {@link #atomic}. A transaction inside another is
 * part of it: what it wrote is undone if it throws, and seen by others only once the outer one is
 * done.
 *
 * <p>Transactions are serializable, and opaque: also one that will be rolled back never sees values
 * that were not there at one moment. {@code Broken} implementations do not keep that.
 *
 * <p>Papers: Herlihy and Moss, "Transactional Memory: Architectural Support for Lock-Free Data
 * Structures", ISCA 1993 · Harris, Marlow, Peyton Jones and Herlihy, "Composable Memory
 * Transactions", PPoPP 2005 ({@code retry}, {@code orElse}) · Guerraoui and Kapałka, "On the
 * Correctness of Transactional Memory", PPoPP 2008 (opacity).
 */
public interface TransactionalMemory {

  /**
   * Creates a variable of this memory.
   *
   * @param <T> the type of its values, which should be immutable
   * @param value its first value, may be null
   * @return the variable
   */
  <T> Ref<T> ref(T value);

  /**
   * Runs a transaction. An interrupt is kept, and does not end a wait in {@link Tx#retry}.
   *
   * @param <T> the type of its result
   * @param body what it does
   * @return what the body returned when it was run for the last time
   */
  <T> T atomic(Body<T> body);

  /**
   * Runs a transaction whose wait in {@link Tx#retry} can be interrupted.
   *
   * @param <T> the type of its result
   * @param body what it does
   * @return what the body returned when it was run for the last time
   * @throws InterruptedException if the thread is interrupted when it is to wait, or while it
   *     waits; the transaction has had no effect
   */
  <T> T atomicInterruptibly(Body<T> body) throws InterruptedException;

  /**
   * What a transaction does.
   *
   * @param <T> the type of its result
   */
  @FunctionalInterface
  interface Body<T> {

    /**
     * Reads, computes and writes; may be called again after a conflict.
     *
     * @param tx the transaction, valid until this call ends, for this thread only
     * @return the result
     */
    T run(Tx tx);
  }
}
