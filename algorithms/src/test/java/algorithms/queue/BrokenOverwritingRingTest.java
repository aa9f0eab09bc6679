package algorithms.queue;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenOverwritingRingTest extends QueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new BrokenOverwritingRing<>(CAPACITY);
  }
}
