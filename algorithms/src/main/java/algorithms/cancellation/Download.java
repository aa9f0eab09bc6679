package algorithms.cancellation;

import java.util.concurrent.atomic.AtomicInteger;

/** Work in pieces that may be cancelled: after that, no more than one piece may be begun. */
abstract class Download {

  private static final int PIECES = 3;

  private final Cancellation cancellation;
  private final AtomicInteger begun = new AtomicInteger();

  /** How many pieces were begun when somebody had just cancelled. */
  private volatile int wanted = PIECES;

  Download(Cancellation cancellation) {
    this.cancellation = cancellation;
  }

  /**
   * Fetches piece after piece while that is wanted.
   *
   * @return how many, 3 if nobody cancels
   */
  public final int fetch() {
    int pieces = 0;
    while (pieces < PIECES && !cancellation.isCancelled()) {
      begun.set(++pieces);
    }
    return pieces;
  }

  /** Wants no more. */
  public final void cancel() {
    cancellation.cancel();
    wanted = begun.get();
  }

  /**
   * Tells whether the download stopped when it was told to: the piece after the last look at the
   * cancellation is allowed.
   *
   * @return whether at most one piece was begun after {@link #cancel}
   */
  public final boolean stoppedInTime() {
    return begun.get() - wanted <= 1;
  }
}
