package algorithms.channel;

/** A letter box that is a {@link BoundedChannel}. Blocking; thread-safe. */
public final class BoundedPost extends Post {

  /**
   * Puts the box up.
   *
   * @param capacity how many letters it holds
   */
  public BoundedPost(int capacity) {
    super(new BoundedChannel<>(capacity));
  }
}
