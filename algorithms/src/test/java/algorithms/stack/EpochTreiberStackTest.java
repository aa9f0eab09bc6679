package algorithms.stack;

final class EpochTreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new EpochTreiberStack<>();
  }
}
