package algorithms.stack;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenLateHazardTreiberStackTest extends StackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new BrokenLateHazardTreiberStack<>();
  }
}
