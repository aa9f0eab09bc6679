package heddle.peers.on17;

/** W5: three philosophers who take the fork of the lower number first. */
public class OrderedPhilosophers {
  private final Object[] forks = {new Object(), new Object(), new Object()};
  private final int[] meals = new int[3];

  private void eat(int who, int lower, int higher) {
    synchronized (forks[lower]) {
      synchronized (forks[higher]) {
        meals[who]++;
      }
    }
  }

  /** The first one eats. */
  public void first() {
    eat(0, 0, 1);
  }

  /** The second one eats. */
  public void second() {
    eat(1, 1, 2);
  }

  /** The third one eats. */
  public void third() {
    eat(2, 0, 2);
  }
}
