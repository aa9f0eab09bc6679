package algorithms.stack;

final class HazardTreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new HazardTreiberStack<>();
  }
}
