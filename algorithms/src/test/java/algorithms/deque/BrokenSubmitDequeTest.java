package algorithms.deque;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenSubmitDequeTest extends DequeContract {

  @Override
  <E> StealingDeque<E> create() {
    return new BrokenSubmitDeque<>(1 << 15);
  }
}
