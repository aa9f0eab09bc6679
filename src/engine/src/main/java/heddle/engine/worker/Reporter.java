package heddle.engine.worker;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.Type;
import heddle.model.report.Report;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells the client several times a second how far a request is, until it is closed. While no step
 * is made it is silent.
 */
final class Reporter {
  private static final long MILLIS = 100;

  private final Channel channel;
  private final int request;
  private final LongSupplier steps;
  private final Supplier<Report> soFar;
  private final Thread thread;
  private volatile boolean done;

  Reporter(Channel channel, int request, LongSupplier steps, Supplier<Report> soFar) {
    this.channel = channel;
    this.request = request;
    this.steps = steps;
    this.soFar = soFar;
    thread = new Thread(this::report, "heddle-progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void report() {
    long lastSteps = -1;
    while (!done) {
      try {
        Thread.sleep(MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (!done && steps.getAsLong() != lastSteps) {
        lastSteps = steps.getAsLong();
        channel.send(Message.of(request, Type.PROGRESS).withReport(soFar.get()));
      }
    }
  }

  void close() {
    done = true;
    thread.interrupt();
  }
}
