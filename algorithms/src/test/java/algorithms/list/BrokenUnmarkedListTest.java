package algorithms.list;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenUnmarkedListTest extends SetContract {

  @Override
  <E extends Comparable<E>> ConcurrentSet<E> create() {
    return new BrokenUnmarkedList<>();
  }
}
