package algorithms.philosophers;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every table that is not broken also does for many threads, at full speed. */
abstract class SoundTableContract extends TableContract {

  private static final int MEALS = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void all_philosophers_eat_their_fill(int seats) throws Exception {
    DiningTable table = create(seats);
    Together.run(
        seats,
        seat -> {
          for (int i = 0; i < MEALS; i++) {
            table.dine(seat);
          }
          return null;
        });
    assertThat(table.meals()).isEqualTo(seats * MEALS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void several_threads_may_take_turns_at_a_seat(int seats) throws Exception {
    DiningTable table = create(seats);
    int threads = 2 * seats;
    Together.run(
        threads,
        thread -> {
          for (int i = 0; i < MEALS; i++) {
            table.dine((thread + i) % seats);
          }
          return null;
        });
    assertThat(table.meals()).isEqualTo(threads * MEALS);
  }
}
