package algorithms.stack;

final class TreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new TreiberStack<>();
  }
}
