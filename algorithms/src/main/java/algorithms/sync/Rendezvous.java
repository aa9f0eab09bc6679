package algorithms.sync;

/** A place where a fixed number of threads wait for each other, again and again. */
public interface Rendezvous {

  /**
   * Waits until as many threads as belong here have called it in this round.
   *
   * @return how many came before the caller in this round, from 0
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  int await() throws InterruptedException;
}
