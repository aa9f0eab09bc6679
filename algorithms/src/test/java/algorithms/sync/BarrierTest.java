package algorithms.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Together;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import org.junit.jupiter.api.Test;

final class BarrierTest extends RendezvousContract {

  @Override
  Rendezvous create(int parties) {
    return new Barrier(parties);
  }

  @Test
  void nobody_is_a_round_ahead() throws Exception {
    Barrier barrier = new Barrier(4);
    int[] round = new int[4];
    List<Boolean> inStep =
        Together.run(
            4,
            thread -> {
              boolean sound = true;
              for (int i = 1; i <= 1_000; i++) {
                round[thread] = i;
                barrier.await();
                for (int other : round) {
                  sound &= other == i; // the barrier orders these reads after all writes above
                }
                barrier.await();
              }
              return sound;
            });
    assertThat(inStep).containsOnly(true);
  }

  @Test
  void one_interrupt_spoils_the_barrier_for_all() {
    Barrier barrier = new Barrier(2);
    Thread.currentThread().interrupt();
    assertThatThrownBy(barrier::await).isInstanceOf(InterruptedException.class);
    assertThatThrownBy(barrier::await)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A thread was interrupted at this barrier, so its round can never be complete.")
        .hasCauseInstanceOf(BrokenBarrierException.class);
  }

  @Test
  void a_barrier_for_nobody_is_refused() {
    assertThatThrownBy(() -> new Barrier(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("At least 1 thread must meet at a barrier, and not 0.");
  }
}
