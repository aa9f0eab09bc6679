package algorithms.channel;

/**
 * Values that some threads send and others receive, first in, first out. Once it is closed nothing
 * can be sent, and what was sent can still be received. {@code Broken} implementations lose some.
 *
 * @param <T> the type of the values
 */
public interface Channel<T> {

  /**
   * Sends a value; waits while the channel is full.
   *
   * @param value the value, not null
   * @return false if the channel is closed, and the value was not sent
   * @throws InterruptedException if the thread is interrupted while it waits, and the value was not
   *     sent
   */
  boolean send(T value) throws InterruptedException;

  /**
   * Receives a value; waits while the channel is empty and open.
   *
   * @return the value, or null if the channel is closed and empty
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  T receive() throws InterruptedException;

  /** Closes the channel; whoever waits in it is woken. May be called again, without effect. */
  void close();
}
