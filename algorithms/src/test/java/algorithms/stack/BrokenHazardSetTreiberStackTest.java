package algorithms.stack;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenHazardSetTreiberStackTest extends StackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new BrokenHazardSetTreiberStack<>();
  }
}
