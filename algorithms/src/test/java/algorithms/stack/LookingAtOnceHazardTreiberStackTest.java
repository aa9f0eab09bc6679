package algorithms.stack;

final class LookingAtOnceHazardTreiberStackTest extends SoundStackContract {

  @Override
  <E> ConcurrentStack<E> create() {
    return new HazardTreiberStack<>(1);
  }
}
