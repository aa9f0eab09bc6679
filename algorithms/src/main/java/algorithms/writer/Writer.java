package algorithms.writer;

/** Takes lines from many threads and has one thread of its own write them. */
public interface Writer {

  /**
   * Hands a line over; does not wait for it to be written.
   *
   * @param line the line
   * @throws IllegalStateException if the writer is closed, and the line will not be written
   */
  void append(String line);

  /**
   * Waits until all lines that were taken are written, and ends the thread.
   *
   * @throws InterruptedException if the caller is interrupted while it waits
   */
  void close() throws InterruptedException;
}
