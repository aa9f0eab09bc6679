package algorithms.channel;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A channel that is over when it is closed: wrong, because what was sent before is lost.
 *
 * <p><b>The rule it breaks:</b> a value that was accepted must be delivered. The receiver looks at
 * the flag before it looks at the values, so that those that wait when the channel is closed stay
 * in it for ever.
 *
 * <p><b>Published</b> in "Threading Patterns: Programming Projects", project 1, milestone 4: in
 * {@code test_shutdown_signal} the worker leaves its loop as soon as the shutdown signal can be
 * received, whatever is in the data channel, and the test expects both messages.
 *
 * <p><b>Progress:</b> blocking. Thread-safe, but for the loss.
 *
 * @param <T> the type of the values
 * @see BoundedChannel
 */
public final class BrokenDroppingChannel<T> implements Channel<T> {

  private final int capacity;

  /** Guarded by this object's monitor, as is the flag. */
  private final Queue<T> values = new ArrayDeque<>();

  private boolean closed;

  /**
   * Creates an open channel.
   *
   * @param capacity how many values may wait in it
   */
  public BrokenDroppingChannel(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized boolean send(T value) throws InterruptedException {
    while (values.size() == capacity && !closed) {
      wait();
    }
    if (closed) {
      return false;
    }
    values.add(value);
    notifyAll();
    return true;
  }

  @Override
  public synchronized T receive() throws InterruptedException {
    while (values.isEmpty() && !closed) {
      wait();
    }
    // The fault: closed says that nothing more will come, and not that nothing is there.
    if (closed) {
      return null;
    }
    T value = values.remove();
    notifyAll();
    return value;
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
