package heddle.engine.mutants.subjects;

import algorithms.channel.BoundedChannel;
import java.util.concurrent.TimeUnit;

/** A channel of which all wait with so much patience that their time is never over. */
public final class ChannelForLong {
  private final BoundedChannel<Integer> channel = new BoundedChannel<>(1);

  /** Sends a value. */
  public boolean send(int value) throws InterruptedException {
    return channel.send(value, 2, TimeUnit.HOURS);
  }

  /** Receives a value. */
  public Integer receive() throws InterruptedException {
    return channel.receive(2, TimeUnit.HOURS);
  }
}
