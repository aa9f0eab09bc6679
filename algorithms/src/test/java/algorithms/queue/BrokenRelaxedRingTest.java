package algorithms.queue;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenRelaxedRingTest extends QueueContract implements BoundedQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new BrokenRelaxedRing<>(CAPACITY);
  }

  @Override
  public ConcurrentQueue<Integer> create(int capacity) {
    return new BrokenRelaxedRing<>(capacity);
  }
}
