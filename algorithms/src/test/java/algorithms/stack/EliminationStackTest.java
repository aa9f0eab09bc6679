package algorithms.stack;

final class EliminationStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new EliminationStack<>();
  }
}
