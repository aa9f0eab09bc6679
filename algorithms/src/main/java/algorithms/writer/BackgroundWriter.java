package algorithms.writer;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A writer that writes everything that it took, also when it is closed.
 *
 * <p>The thread ends when it finds the writer closed <em>and</em> the queue empty, both under the
 * lock under which they are changed. It takes all lines at once and writes them without the lock,
 * so that those who append wait for each other only, and not for the disk. A line that cannot be
 * written is counted, and the next one is written all the same.
 *
 * <p><b>Progress:</b> blocking. Thread-safe. Lines of one thread are written in its order. The
 * queue has no bound; where the disk may be slower than the lines for long, use a {@link
 * algorithms.channel.BoundedChannel}.
 *
 * <p><b>Source:</b> "MetricsStream Exercises", exercise 2.1.
 */
public final class BackgroundWriter implements Writer {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Consumer<String> file;
  private final Thread thread;

  /** Guarded by {@link #lock}, as are all below. */
  private Queue<String> queue = new ArrayDeque<>();

  private boolean closed;
  private int failures;

  /**
   * Creates a writer and starts its thread.
   *
   * @param file writes a line; called by that thread alone
   */
  public BackgroundWriter(Consumer<String> file) {
    this.file = Objects.requireNonNull(file, "There is nothing to write to: the file is null.");
    thread = new Thread(this::write, "writer");
    thread.start();
  }

  @Override
  public void append(String line) {
    Objects.requireNonNull(line, "There is no line to write: it is null.");
    lock.lock();
    try {
      if (closed) {
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
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
    thread.join();
  }

  /**
   * Returns how many lines could not be written.
   *
   * @return 0 or more
   */
  public int failures() {
    lock.lock();
    try {
      return failures;
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    for (Queue<String> lines = take(); !lines.isEmpty(); lines = take()) {
      for (String line : lines) {
        try {
          file.accept(line);
        } catch (RuntimeException failure) {
          countFailure();
        }
      }
    }
  }

  /** All lines that wait; none if the writer is closed and everything is written. */
  private Queue<String> take() {
    lock.lock();
    try {
      while (queue.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      Queue<String> lines = queue;
      queue = new ArrayDeque<>();
      return lines;
    } finally {
      lock.unlock();
    }
  }

  private void countFailure() {
    lock.lock();
    try {
      failures++;
    } finally {
      lock.unlock();
    }
  }
}
