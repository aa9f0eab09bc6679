package algorithms.channel;

/** A letter box that is a {@link BrokenDroppingChannel}: letters stay in it. */
public final class BrokenDroppingPost extends Post {

  /**
   * Puts the box up.
   *
   * @param capacity how many letters it holds
   */
  public BrokenDroppingPost(int capacity) {
    super(new BrokenDroppingChannel<>(capacity));
  }
}
