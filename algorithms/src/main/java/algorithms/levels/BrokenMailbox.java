package algorithms.levels;

/**
 * A mailbox for one letter whose readers look once: wrong, because what woke them may be gone when
 * they come.
 *
 * <p><b>The rule it breaks:</b> a thread that wakes from a wait looks again. Notify says that
 * something has changed, and not that it is still so: another reader may have been faster. (And a
 * wait may return for no reason at all: Java Language Specification, section 17.2.1.)
 *
 * @see Mailbox
 */
public final class BrokenMailbox {

  /** Guarded by this object's monitor; null if the box is empty. */
  private String letter;

  /** Puts up an empty box. */
  public BrokenMailbox() {}

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
    if (letter == null) {
      wait(); // the fault: it is not looked at again
    }
    int length = letter.length();
    letter = null;
    notifyAll();
    return length;
  }
}
