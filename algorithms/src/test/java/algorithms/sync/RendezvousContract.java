package algorithms.sync;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every barrier does in one round, the broken one included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class RendezvousContract {

  abstract Rendezvous create(int parties);

  @Test
  void alone_one_need_not_wait() throws Exception {
    Rendezvous barrier = create(1);
    assertThat(barrier.await()).isZero();
    assertThat(barrier.await()).isZero();
  }

  @Test
  void all_leave_when_all_have_come() throws Exception {
    Rendezvous barrier = create(4);
    List<Integer> places = Together.run(4, thread -> barrier.await());
    assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3);
  }
}
