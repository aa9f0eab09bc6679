package guest;

/** A whole program: two threads count to two, and it says how far they got. */
final class Race {
  private int value;

  private Race() {}

  /** With the argument {@code locked} it is right. */
  public static void main(String[] arguments) throws InterruptedException {
    Race race = new Race();
    boolean locked = arguments.length > 0 && arguments[0].equals("locked");
    Runnable count = locked ? race::countLocked : race::count;
    Thread one = new Thread(count);
    Thread two = new Thread(count);
    one.start();
    two.start();
    one.join();
    two.join();
    System.out.println("counted " + race.value);
    if (race.value != 2) {
      throw new AssertionError("lost " + (2 - race.value));
    }
  }

  private void count() {
    value++;
  }

  private synchronized void countLocked() {
    value++;
  }
}
