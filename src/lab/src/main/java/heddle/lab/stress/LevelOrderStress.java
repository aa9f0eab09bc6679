package heddle.lab.stress;

import algorithms.levels.Announcement;
import algorithms.levels.BrokenAnnouncement;
import algorithms.levels.BrokenChangingRoom;
import algorithms.levels.BrokenEarlyConfig;
import algorithms.levels.BrokenRounds;
import algorithms.levels.ChangingRoom;
import algorithms.levels.EarlyConfig;
import algorithms.levels.Rounds;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The puzzles in which one thread must wait for another or come after it, as the machine plays
 * them.
 */
public final class LevelOrderStress {
  private LevelOrderStress() {}

  /** {@link BrokenAnnouncement}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenAnnouncement")
  @Ref("levels/08-signal-before-publish")
  @State
  public static class BrokenEarlySignal extends Trial {
    private final BrokenAnnouncement news = new BrokenAnnouncement();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> news.publish());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> news.read());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }

  /** {@link Announcement}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Announcement")
  @Ref("levels/08-signal-before-publish")
  @State
  public static class SignalAfter extends Trial {
    private final Announcement news = new Announcement();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> news.publish());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> news.read());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }

  /** {@link BrokenEarlyConfig}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenEarlyConfig")
  @Ref("levels/13-double-checked")
  @State
  public static class BrokenEarlyReference extends Trial {
    private final BrokenEarlyConfig config = new BrokenEarlyConfig();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = config.port();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = config.port();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine == 80 && theirs == 80 ? RIGHT : "half-built");
    }
  }

  /** {@link EarlyConfig}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("EarlyConfig")
  @Ref("levels/13-double-checked")
  @State
  public static class LateReference extends Trial {
    private final EarlyConfig config = new EarlyConfig();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = config.port();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = config.port();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine == 80 && theirs == 80 ? RIGHT : "half-built");
    }
  }

  /** {@link BrokenChangingRoom}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenChangingRoom")
  @Ref("levels/10-semaphore-over-release")
  @State
  public static class BrokenOverRelease extends Trial {
    private final BrokenChangingRoom room = new BrokenChangingRoom();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            room.visit();
            room.visit();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            room.visit();
            room.visit();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }

  /** {@link ChangingRoom}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ChangingRoom")
  @Ref("levels/10-semaphore-over-release")
  @State
  public static class PairedRelease extends Trial {
    private final ChangingRoom room = new ChangingRoom();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            room.visit();
            room.visit();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            room.visit();
            room.visit();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }

  /** {@link BrokenRounds}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenRounds")
  @Ref("levels/09-latch-reuse")
  @State
  public static class BrokenReusedLatch extends Trial {
    private final BrokenRounds rounds = new BrokenRounds();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> rounds.work(0));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> rounds.work(1));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }

  /** {@link Rounds}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Rounds")
  @Ref("levels/09-latch-reuse")
  @State
  public static class RoundsOfTheirOwn extends Trial {
    private final Rounds rounds = new Rounds();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> rounds.work(0));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> rounds.work(1));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(RIGHT);
    }
  }
}
