package algorithms.levels;

/** A mailbox for one letter, whose readers look again when they wake. Blocking; thread-safe. */
public final class Mailbox {

  /** Guarded by this object's monitor; null if the box is empty. */
  private String letter;

  /** Puts up an empty box. */
  public Mailbox() {}

  /**
   * Puts a letter in; waits until the box is empty.
   *
   * @param newLetter the letter
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized void put(String newLetter) throws InterruptedException {
    while (letter != null) {
      wait();
    }
    letter = newLetter;
    notifyAll();
  }

  /**
   * Takes a letter out; waits until there is one.
   *
   * @return how long the letter is
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized int take() throws InterruptedException {
    while (letter == null) {
      wait();
    }
    int length = letter.length();
    letter = null;
    notifyAll();
    return length;
  }
}
