package algorithms.writer;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes two lines and closes the book: both must be there, and the call must end. */
abstract class LogBook {

  private final AtomicInteger written = new AtomicInteger();
  private final Function<Consumer<String>, Writer> open;

  LogBook(Function<Consumer<String>, Writer> open) {
    this.open = open;
  }

  /**
   * Opens the book, appends two lines and closes it.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public final void day() throws InterruptedException {
    Writer writer = open.apply(line -> written.incrementAndGet());
    writer.append("sunrise");
    writer.append("sunset");
    writer.close();
  }

  /**
   * Returns how many lines are in the book.
   *
   * @return 2 after a day
   */
  public final int written() {
    return written.get();
  }
}
