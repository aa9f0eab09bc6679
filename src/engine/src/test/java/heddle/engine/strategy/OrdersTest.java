package heddle.engine.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdersTest {
  private final Orders orders = new Orders();
  private final long write = Orders.access(1, 10);
  private final long read = Orders.access(2, 20);
  private final long other = Orders.access(3, 20);

  @Test
  void pairs_and_their_orders_are_counted_once() {
    orders.saw(write, read);
    orders.saw(write, read);
    orders.saw(write, other);
    assertThat(orders.pairs()).isEqualTo(2);
    assertThat(orders.both()).isZero();

    orders.saw(read, write);
    assertThat(orders.pairs()).isEqualTo(2);
    assertThat(orders.both()).isEqualTo(1);
  }

  @Test
  void what_has_not_been_seen_the_other_way_round_is_known_when_it_is_learned() {
    orders.saw(write, read);
    orders.saw(read, write);
    orders.saw(write, other);
    orders.learned();
    orders.saw(other, write);

    assertThat(orders.known()).isEqualTo(3);
    assertThat(orders.unseen()).isEqualTo(1);
    assertThat(orders.first(orders.unseen(0))).isEqualTo(write);
    assertThat(orders.then(orders.unseen(0))).isEqualTo(other);
  }

  @Test
  void many_orders_are_told_apart() {
    for (int i = 0; i < 1_000; i++) {
      orders.saw(Orders.access(1, i), Orders.access(2, i));
      orders.saw(Orders.access(2, i), Orders.access(1, i % 2 == 0 ? i : i + 1));
    }
    assertThat(orders.both()).isEqualTo(500);
    assertThat(orders.pairs()).isEqualTo(1_500);
  }
}
