package algorithms.stack;

/**
 * One thread only: that two threads ruin it is proved under control, and would be luck at full
 * speed.
 */
final class BrokenRecyclingTreiberStackTest extends StackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new BrokenRecyclingTreiberStack<>();
  }
}
