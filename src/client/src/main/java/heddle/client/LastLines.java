package heddle.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The last lines of an output that nobody reads unless something goes wrong. Thread-safe. */
final class LastLines {
  private static final int MOST = 200;
  private static final int WIDEST = 1000;

  private final Deque<String> lines = new ArrayDeque<>();
  private final CountDownLatch end = new CountDownLatch(1);

  /** Reads to the end; the process would stop if nobody did. */
  void read(InputStream in) {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(in))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add("(the rest could not be read: " + e.getMessage() + ")");
    } finally {
      end.countDown();
    }
  }

  synchronized void add(String line) {
    lines.addLast(line.length() > WIDEST ? line.substring(0, WIDEST) : line);
    if (lines.size() > MOST) {
      lines.removeFirst();
    }
  }

  /** Waits until {@link #read} has seen everything, but not longer than this. */
  void awaitEnd(Duration longest) {
    try {
      end.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized String text() {
    return String.join("\n", lines);
  }
}
