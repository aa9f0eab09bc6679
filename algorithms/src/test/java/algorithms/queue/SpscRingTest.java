package algorithms.queue;

final class SpscRingTest extends SpscQueueContract implements BoundedQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new SpscRing<>(CAPACITY);
  }

  @Override
  public ConcurrentQueue<Integer> create(int capacity) {
    return new SpscRing<>(capacity);
  }
}
