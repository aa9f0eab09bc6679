package algorithms.writer;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A writer whose thread goes on while it is running: wrong, because what is in the queue when it is
 * closed is lost.
 *
 * <p><b>The rule it breaks:</b> "stop taking" and "stop working" are two things. Both loops end
 * when the flag is cleared, the inner one too, however much is in the queue.
 *
 * <p><b>Published</b> in "MetricsStream Exercises", exercise 2.1, "Complete Solution": {@code while
 * (!write_queue_.empty() && writer_running_)}, a page after its own pitfall 5, "not draining queue
 * on shutdown".
 *
 * <p><b>Progress:</b> blocking. Thread-safe, but for the loss.
 *
 * @see BackgroundWriter
 */
public final class BrokenDroppingWriter implements Writer {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Consumer<String> file;
  private final Thread thread;

  /** Guarded by {@link #lock}, as is the flag. */
  private final Queue<String> queue = new ArrayDeque<>();

  private boolean running = true;

  /**
   * Creates a writer and starts its thread.
   *
   * @param file writes a line
   */
  public BrokenDroppingWriter(Consumer<String> file) {
    this.file = file;
    thread = new Thread(this::write, "writer");
    thread.start();
  }

  @Override
  public void append(String line) {
    lock.lock();
    try {
      if (!running) {
        throw new IllegalStateException("The writer is closed: this line would be lost.");
      }
      queue.add(line);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws InterruptedException {
    lock.lock();
    try {
      running = false;
      changed.signal();
    } finally {
      lock.unlock();
    }
    thread.join();
  }

  private void write() {
    lock.lock();
    try {
      while (running) {
        while (queue.isEmpty() && running) {
          changed.awaitUninterruptibly();
        }
        // The fault: what is in the queue when the flag is cleared stays there.
        while (!queue.isEmpty() && running) {
          String line = queue.remove();
          lock.unlock();
          file.accept(line);
          lock.lock();
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
