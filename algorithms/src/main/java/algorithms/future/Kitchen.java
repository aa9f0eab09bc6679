package algorithms.future;

import java.util.concurrent.ExecutionException;

/** An order that one thread cooks, or burns, and another one eats: a promise and what follows. */
abstract class Kitchen {

  private final Eventual<Integer> dish;

  Kitchen(Eventual<Integer> dish) {
    this.dish = dish;
  }

  /** The dish is ready. */
  public final void cook() {
    dish.complete(1);
  }

  /** The dish is burnt. */
  public final void burn() {
    dish.fail(new IllegalStateException("burnt"));
  }

  /**
   * Waits for the dish with a side dish.
   *
   * @return 2, or 0 if the dish was burnt
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public final int eat() throws InterruptedException {
    try {
      return dish.then(plates -> plates + 1).get();
    } catch (ExecutionException burnt) {
      return 0;
    }
  }
}
