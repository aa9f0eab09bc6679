package algorithms.stack;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenEpochTreiberStackTest extends StackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new BrokenEpochTreiberStack<>();
  }
}
