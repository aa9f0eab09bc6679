package algorithms.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every cancellation does for one thread, the broken one included. */
abstract class CancellationContract {

  abstract Cancellation create();

  @Test
  void who_cancels_sees_it_and_may_do_so_twice() {
    Cancellation cancellation = create();
    assertThat(cancellation.isCancelled()).isFalse();
    cancellation.cancel();
    cancellation.cancel();
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  void cancellations_share_nothing() {
    Cancellation one = create();
    Cancellation other = create();
    one.cancel();
    assertThat(other.isCancelled()).isFalse();
  }

  /** What another thread sees that was started after the cancellation. */
  final boolean seenByAnother() throws InterruptedException {
    Cancellation cancellation = create();
    cancellation.cancel();
    boolean[] seen = new boolean[1];
    Thread other = new Thread(() -> seen[0] = cancellation.isCancelled());
    other.start();
    other.join();
    return seen[0];
  }
}
