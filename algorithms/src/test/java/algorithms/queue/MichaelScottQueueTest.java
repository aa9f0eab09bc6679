package algorithms.queue;

final class MichaelScottQueueTest extends SoundQueueContract {

  @Override
  <E> ConcurrentQueue<E> create() {
    return new MichaelScottQueue<>();
  }
}
