package algorithms.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SharedCancellationTest extends CancellationContract {

  @Override
  Cancellation create() {
    return new SharedCancellation();
  }

  @Test
  void another_thread_sees_it() throws Exception {
    assertThat(seenByAnother()).isTrue();
  }

  @Test
  void a_download_fetches_all_that_is_wanted_and_nothing_else() {
    SharedDownload wanted = new SharedDownload();
    assertThat(wanted.fetch()).isEqualTo(3);
    assertThat(wanted.stoppedInTime()).isTrue();
    SharedDownload cancelled = new SharedDownload();
    cancelled.cancel();
    assertThat(cancelled.fetch()).isZero();
    assertThat(cancelled.stoppedInTime()).isTrue();
  }
}
