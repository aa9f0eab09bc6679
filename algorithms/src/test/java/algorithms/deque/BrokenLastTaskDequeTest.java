package algorithms.deque;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenLastTaskDequeTest extends DequeContract {

  @Override
  <E> StealingDeque<E> create() {
    return new BrokenLastTaskDeque<>(1 << 15);
  }
}
