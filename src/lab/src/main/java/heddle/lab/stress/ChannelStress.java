package heddle.lab.stress;

import algorithms.channel.BoundedPost;
import algorithms.channel.BrokenDroppingPost;
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
}
