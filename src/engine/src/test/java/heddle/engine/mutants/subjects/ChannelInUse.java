package heddle.engine.mutants.subjects;

import algorithms.channel.BoundedChannel;
import java.util.concurrent.atomic.AtomicInteger;

/** Two that send, one of whom closes the channel, and two that receive until its end. */
public final class ChannelInUse {
  private final BoundedChannel<Integer> channel = new BoundedChannel<>(1);
  private final AtomicInteger missing = new AtomicInteger();

  /** Sends two values and closes the channel. */
  public void sendAndClose() throws InterruptedException {
    send(1);
    send(2);
    channel.close();
  }

  /** Sends a value, which may be refused. */
  public void send(int value) throws InterruptedException {
    if (channel.send(value)) {
      missing.addAndGet(value);
    }
  }

  /** Receives until the end. */
  public void receiveAll() throws InterruptedException {
    for (Integer value = channel.receive(); value != null; value = channel.receive()) {
      missing.addAndGet(-value);
    }
  }

  /** What was accepted and never delivered. */
  public int missing() {
    return missing.get();
  }
}
