package heddle.engine.worker;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.protocol.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The worker's end of the connection. A thread of its own reads, so that a search can be cancelled
 * while the carrier is busy. Uses monitors only: {@code java.util.concurrent} is under control
 * here.
 */
final class Channel {
  private final InputStream in;
  private final OutputStream out;
  private final Deque<Message> requests = new ArrayDeque<>();
  private volatile int cancelled;
  private volatile int toBeShared;

  Channel(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Starts to read requests. */
  void listen() {
    Thread reader = new Thread(this::read, "heddle-requests");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Wire.decode(line).ifPresent(this::accept);
      }
    } catch (IOException e) {
      // The client is gone, as it is when its end of the connection has been closed.
      Runtime.getRuntime().halt(1);
    }
    // The carrier may be in code that never returns: the process must not outlive its client.
    Runtime.getRuntime().halt(0);
  }

  private void accept(Message m) {
    if (m.type() == Type.CANCEL) {
      cancelled = m.id();
    } else if (m.type() == Type.SHARE) {
      toBeShared = m.id();
    } else {
      put(m);
    }
  }

  private synchronized void put(Message m) {
    requests.add(m);
    notifyAll();
  }

  /** The next request; waits for it. */
  synchronized Message next() throws InterruptedException {
    while (requests.isEmpty()) {
      wait();
    }
    return requests.remove();
  }

  /** Whether the client no longer wants the answer to this request. */
  boolean cancelled(int request) {
    return cancelled >= request;
  }

  /** Whether some of what this request has still to do is wanted by others. */
  boolean toBeShared(int request) {
    return toBeShared == request;
  }

  /** They have been given some. */
  void shared() {
    toBeShared = 0;
  }

  /**
   * Sends one message, on a line of its own even if the program has found a way to write there; may
   * be called by any thread.
   */
  synchronized void send(Message m) {
    try {
      out.write(("\n" + Wire.encode(m) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // Nobody is left to be told.
      Runtime.getRuntime().halt(1);
    }
  }
}
