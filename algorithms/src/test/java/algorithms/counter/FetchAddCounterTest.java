package algorithms.counter;

final class FetchAddCounterTest extends SoundCounterContract {

  @Override
  Counter create() {
    return new FetchAddCounter();
  }
}
