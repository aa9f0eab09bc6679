package algorithms.counter;

final class LockedCounterTest extends SoundCounterContract {

  @Override
  Counter create() {
    return new LockedCounter();
  }
}
