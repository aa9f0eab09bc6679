package heddle.engine.mutants.subjects;

import algorithms.channel.BoundedChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two that send, one of whom closes the channel, and two that receive; one of each waits only for a
 * while.
 */
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

  /** Sends a value if there is room soon. */
  public void sendSoon(int value) throws InterruptedException {
    if (channel.send(value, 1, TimeUnit.SECONDS)) {
      missing.addAndGet(value);
    }
  }

  /** Receives three values if they come soon. */
  public void receiveSoon() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      Integer value = channel.receive(1, TimeUnit.SECONDS);
      missing.addAndGet(value == null ? 0 : -value);
    }
  }

  /** Receives until the end. */
  public void receiveAll() throws InterruptedException {
    for (Integer value = channel.receive(); value != null; value = channel.receive()) {
      missing.addAndGet(-value);
    }
    if (!channel.isDrained()) {
      throw new IllegalStateException("told of the end before it came");
    }
  }

  /** What was accepted and never delivered. */
  public int missing() {
    return missing.get();
  }
}
