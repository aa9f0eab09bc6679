package heddle.lab.stress;

import algorithms.cancellation.BrokenLocalDownload;
import algorithms.cancellation.SharedDownload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread fetches, the other wants no more: is that heard? */
public final class CancellationStress {
  private CancellationStress() {}

  /** {@link BrokenLocalDownload}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenLocalDownload")
  @Ref("cancellation/thread-local-flag")
  @State
  public static class BrokenLocal extends Trial {
    private final BrokenLocalDownload download = new BrokenLocalDownload();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> download.fetch());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> download.cancel());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(download.stoppedInTime() ? RIGHT : "it goes on");
    }
  }

  /** {@link SharedDownload}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SharedDownload")
  @Ref("cancellation/shared-flag")
  @State
  public static class Shared extends Trial {
    private final SharedDownload download = new SharedDownload();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> download.fetch());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> download.cancel());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(download.stoppedInTime() ? RIGHT : "it goes on");
    }
  }
}
