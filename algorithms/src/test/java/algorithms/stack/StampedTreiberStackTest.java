package algorithms.stack;

final class StampedTreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new StampedTreiberStack<>();
  }
}
