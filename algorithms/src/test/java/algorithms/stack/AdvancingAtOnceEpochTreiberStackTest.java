package algorithms.stack;

final class AdvancingAtOnceEpochTreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new EpochTreiberStack<>(1);
  }
}
