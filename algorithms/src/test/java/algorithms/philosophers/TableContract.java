package algorithms.philosophers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every table does for one thread, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class TableContract {

  abstract DiningTable create(int seats);

  @Test
  void a_new_table_has_served_no_meal() {
    assertThat(create(5).meals()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void each_seat_can_eat_and_each_meal_counts(int seats) {
    DiningTable table = create(seats);
    for (int round = 0; round < 3; round++) {
      for (int seat = 0; seat < seats; seat++) {
        table.dine(seat);
        assertThat(table.meals()).isEqualTo(round * seats + seat + 1);
      }
    }
  }

  @Test
  void an_interrupted_philosopher_eats_and_stays_interrupted() {
    DiningTable table = create(2);
    Thread.currentThread().interrupt();
    try {
      table.dine(1);
      assertThat(table.meals()).isEqualTo(1);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void a_table_with_fewer_than_two_seats_is_refused(int seats) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> create(seats))
        .withMessage(
            "A table needs at least 2 seats, so that each has two forks, and not " + seats + ".");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
  void a_seat_that_is_not_there_is_refused(int seat) {
    DiningTable table = create(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.dine(seat))
        .withMessage("There is no seat " + seat + ": this table has seats 0 to 2.");
    assertThat(table.meals()).isZero();
  }
}
