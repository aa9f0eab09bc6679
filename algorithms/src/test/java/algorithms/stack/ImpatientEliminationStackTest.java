package algorithms.stack;

final class ImpatientEliminationStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new EliminationStack<>(1, 1);
  }
}
