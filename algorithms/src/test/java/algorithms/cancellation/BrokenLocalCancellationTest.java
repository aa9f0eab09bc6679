package algorithms.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class BrokenLocalCancellationTest extends CancellationContract {

  @Override
  Cancellation create() {
    return new BrokenLocalCancellation();
  }

  @Test
  void no_other_thread_ever_sees_it() throws Exception {
    assertThat(seenByAnother()).isFalse();
  }
}
