package algorithms.queue;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenStalePositionQueueTest extends QueueContract implements BoundedQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new BrokenStalePositionQueue<>(CAPACITY);
  }

  @Override
  public ConcurrentQueue<Integer> create(int capacity) {
    return new BrokenStalePositionQueue<>(capacity);
  }
}
