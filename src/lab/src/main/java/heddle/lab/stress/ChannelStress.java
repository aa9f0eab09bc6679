package heddle.lab.stress;

import algorithms.channel.AssemblyLine;
import algorithms.channel.BoundedChannel;
import algorithms.channel.BoundedPost;
import algorithms.channel.BrokenDroppingPost;
import java.util.Objects;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * One thread sends two letters and closes the channel, the other receives until the end: is every
 * letter delivered that was accepted?
 */
public final class ChannelStress {
  private ChannelStress() {}

  private static void sendTwo(BoundedChannel<Integer> channel) throws InterruptedException {
    if (!channel.send(1) || !channel.send(2)) {
      throw new IllegalStateException("It was not closed yet.");
    }
    channel.close();
  }

  private static void receiveAll(BoundedChannel<Integer> channel) throws InterruptedException {
    for (Integer expected : new Integer[] {1, 2, null}) {
      if (!Objects.equals(channel.receive(), expected)) {
        throw new IllegalStateException("Another value was due.");
      }
    }
  }

  private static void isSix(int sum) {
    if (sum != 6) {
      throw new IllegalStateException("A number is lost on the line.");
    }
  }

  /** {@link BrokenDroppingPost}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenDroppingPost")
  @Ref("channel/drops-letters")
  @State
  public static class BrokenDropping extends Trial {
    private final BrokenDroppingPost post = new BrokenDroppingPost(2);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> post.postTwo());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> post.carryAll());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(post.lost() == 0 ? RIGHT : "a letter is lost");
    }
  }

  /** {@link BoundedPost}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BoundedPost")
  @Ref("channel/back-pressure")
  @State
  public static class Bounded extends Trial {
    private final BoundedPost post = new BoundedPost(2);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> post.postTwo());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> post.carryAll());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(post.lost() == 0 ? RIGHT : "a letter is lost");
    }
  }

  /** {@link AssemblyLine}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("AssemblyLine")
  @Ref("channel/pipeline")
  @Operations(1)
  @State
  public static class Assembly {
    private static final Crew<AssemblyLine> CREW =
        Crew.of(AssemblyLine::new, l -> isSix(l.shift()));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BoundedChannel}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BoundedChannel")
  @Ref("channel/closed")
  @Operations(6)
  @State
  public static class Closed {
    private static final Crew<BoundedChannel<Integer>> CREW =
        Crew.of(
            () -> new BoundedChannel<Integer>(1),
            ChannelStress::sendTwo,
            ChannelStress::receiveAll);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
