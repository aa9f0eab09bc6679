package algorithms.queue;

final class HazardMichaelScottQueueTest extends SoundQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new HazardMichaelScottQueue<>();
  }
}
