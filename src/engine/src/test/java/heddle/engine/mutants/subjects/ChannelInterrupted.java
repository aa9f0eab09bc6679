package heddle.engine.mutants.subjects;

import algorithms.channel.BoundedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Four channels, each with one who waits in it in another way until it is interrupted. */
public final class ChannelInterrupted {
  private static final int WAYS = 4;

  private final List<BoundedChannel<Integer>> channels = new ArrayList<>();
  private final List<Thread> waiters = new ArrayList<>();
  private boolean over;

  /** The first two channels are full, and the others empty. */
  public ChannelInterrupted() throws InterruptedException {
    for (int i = 0; i < WAYS; i++) {
      channels.add(new BoundedChannel<>(1));
    }
    channels.get(0).send(0);
    channels.get(1).send(0);
  }

  /** Sends to the first. */
  public String send() {
    return interrupted(() -> channels.get(0).send(1));
  }

  /** Sends to the second, with much patience. */
  public String sendSoon() {
    return interrupted(() -> channels.get(1).send(1, 2, TimeUnit.HOURS));
  }

  /** Receives from the third. */
  public String receive() {
    return interrupted(() -> channels.get(2).receive());
  }

  /** Receives from the fourth, with much patience. */
  public String receiveSoon() {
    return interrupted(() -> channels.get(3).receive(2, TimeUnit.HOURS));
  }

  /** Interrupts those that wait, or are about to, and then wants all locks. */
  public int interrupt() {
    synchronized (this) {
      over = true;
      waiters.forEach(Thread::interrupt);
    }
    int waiting = 0;
    for (BoundedChannel<Integer> channel : channels) {
      waiting += channel.size();
    }
    return waiting;
  }

  private String interrupted(Waiting waiting) {
    synchronized (this) {
      if (over) {
        return "too late";
      }
      waiters.add(Thread.currentThread());
    }
    try {
      return "returned " + waiting.go();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  private interface Waiting {
    Object go() throws InterruptedException;
  }
}
