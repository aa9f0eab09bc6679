package algorithms.philosophers;

/**
 * A round table with a fork between any two neighbours. A philosopher eats with the two forks
 * beside the seat, so neighbours never eat at once. Any number of threads may dine at once, also
 * several in turn at one seat.
 */
public interface DiningTable {

  /**
   * Picks up both forks, eats once, and puts both down. Waits for a fork that is in use, also if
   * the thread is interrupted; does not return if the table deadlocks.
   *
   * @param seat the seat, from 0 to the number of seats less 1
   * @throws IllegalArgumentException if there is no such seat
   */
  void dine(int seat);

  /**
   * Returns how many meals have been eaten. Never waits.
   *
   * @return the number of meals, of all seats together
   */
  int meals();
}
