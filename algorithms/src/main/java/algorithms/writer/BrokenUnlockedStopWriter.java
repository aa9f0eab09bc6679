package algorithms.writer;

import algorithms.sync.CondVar;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A writer that is told to stop without the lock: wrong, because the signal may come before its
 * thread sleeps.
 *
 * <p><b>The rule it breaks:</b> what a thread waits for may only be changed under the lock under
 * which it is tested. The thread finds the queue empty and the flag set to run; then the flag is
 * cleared and the signal given; then the thread goes to sleep, and {@link #close} waits for it.
 *
 * <p><b>Published</b> in "MetricsStream Exercises", exercise 2.1, hint 4: {@code writer_running_ =
 * false; queue_cv_.notify_all();}, with an atomic flag and the mutex not taken.
 *
 * <p><b>Progress:</b> blocking; may never be closed.
 *
 * @see BackgroundWriter
 */
public final class BrokenUnlockedStopWriter implements Writer {

  private final ReentrantLock lock = new ReentrantLock();
  private final CondVar changed = new CondVar();
  private final Consumer<String> file;
  private final Thread thread;

  /** Guarded by {@link #lock}. */
  private final Queue<String> queue = new ArrayDeque<>();

  private volatile boolean running = true;

  /**
   * Creates a writer and starts its thread.
   *
   * @param file writes a line
   */
  public BrokenUnlockedStopWriter(Consumer<String> file) {
    this.file = file;
    thread = new Thread(this::write, "writer");
    thread.start();
  }

  @Override
  public void append(String line) {
    if (!running) {
      throw new IllegalStateException("The writer is closed: this line would be lost.");
    }
    lock.lock();
    try {
      queue.add(line);
    } finally {
      lock.unlock();
    }
    changed.signal();
  }

  @Override
  public void close() throws InterruptedException {
    // The fault: without the lock, the thread may be between its test and its sleep.
    running = false;
    changed.signalAll();
    thread.join();
  }

  private void write() {
    lock.lock();
    try {
      while (running || !queue.isEmpty()) {
        while (queue.isEmpty() && running) {
          changed.await(lock);
        }
        String line = queue.poll();
        if (line != null) {
          file.accept(line);
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
