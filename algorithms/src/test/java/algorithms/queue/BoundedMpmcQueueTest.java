package algorithms.queue;

final class BoundedMpmcQueueTest extends SoundQueueContract implements BoundedQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new BoundedMpmcQueue<>(CAPACITY);
  }

  @Override
  public ConcurrentQueue<Integer> create(int capacity) {
    return new BoundedMpmcQueue<>(capacity);
  }
}
