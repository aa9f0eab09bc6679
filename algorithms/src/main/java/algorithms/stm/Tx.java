package algorithms.stm;

import algorithms.stm.TransactionalMemory.Body;

/** A transaction that is running; used by one thread, and by none after its body has ended. */
public interface Tx {

  /**
   * Reads a variable: what this transaction wrote last, or else what it held when the transaction
   * began.
   *
   * @param <T> the type of its values
   * @param ref the variable
   * @return its value
   */
  <T> T read(Ref<T> ref);

  /**
   * Writes a variable; nobody else sees it before the transaction is done.
   *
   * @param <T> the type of its values
   * @param ref the variable
   * @param value the new value, may be null
   */
  <T> void write(Ref<T> ref, T value);

  /**
   * Gives up and waits: the transaction is run again when something that it has read has changed.
   * Inside {@link #orElse} the next alternative is tried first.
   *
   * @param <T> whatever is wanted, for {@code return tx.retry();}
   * @return never
   * @throws IllegalStateException if the transaction has read nothing, and so would wait for ever
   */
  <T> T retry();

  /**
   * Tries the first body; if that asks to {@linkplain #retry retry}, undoes what it wrote and tries
   * the second. If both do, the whole transaction waits for what either has read.
   *
   * @param <T> the type of the result
   * @param first tried first
   * @param second tried if the first cannot go on
   * @return the result of the one that went through
   */
  <T> T orElse(Body<T> first, Body<T> second);

  /**
   * Runs a part that can fail alone: if it throws, what it wrote is undone, and the exception goes
   * on to the caller, who may catch it and continue.
   *
   * @param <T> the type of the result
   * @param part what to do
   * @return its result
   */
  <T> T nested(Body<T> part);
}
