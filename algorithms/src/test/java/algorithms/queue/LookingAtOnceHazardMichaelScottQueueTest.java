package algorithms.queue;

final class LookingAtOnceHazardMichaelScottQueueTest extends SoundQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new HazardMichaelScottQueue<>(1);
  }
}
