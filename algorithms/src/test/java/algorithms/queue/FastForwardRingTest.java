package algorithms.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FastForwardRingTest extends SpscQueueContract implements BoundedQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new FastForwardRing<>(CAPACITY);
  }

  @Override
  public ConcurrentQueue<Integer> create(int capacity) {
    return new FastForwardRing<>(capacity);
  }

  @Test
  void a_value_in_the_slot_looked_at_does_not_make_the_ring_full() {
    var ring = new FastForwardRing<Integer>(8); // looks two slots ahead
    for (int i = 0; i < 8; i++) {
      assertThat(ring.offer(i)).isTrue();
    }
    assertThat(ring.offer(8)).isFalse();
    assertThat(ring.poll()).isZero();
    assertThat(ring.offer(8)).isTrue();
    assertThat(ring.offer(9)).isFalse();
    for (int i = 1; i <= 8; i++) {
      assertThat(ring.poll()).isEqualTo(i);
    }
    assertThat(ring.poll()).isNull();
    assertThat(ring.isEmpty()).isTrue();
  }
}
