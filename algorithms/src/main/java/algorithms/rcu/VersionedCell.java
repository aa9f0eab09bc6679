package algorithms.rcu;

/**
 * A pair of numbers that belong together, the second always the double of the first, for many
 * readers and writers: small enough to see that a reader gets parts of two versions.
 *
 * <p>{@code Broken} implementations keep none of this once two threads use them.
 */
public interface VersionedCell {

  /**
   * Replaces the pair by a number and its double.
   *
   * @param number the first of the new pair
   */
  void write(int number);

  /**
   * Reads the pair.
   *
   * @return the second number less twice the first: 0, always
   */
  int readDifference();
}
