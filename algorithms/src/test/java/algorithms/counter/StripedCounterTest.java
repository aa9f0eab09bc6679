package algorithms.counter;

final class StripedCounterTest extends SoundCounterContract {

  @Override
  Counter create() {
    return new StripedCounter();
  }
}
