package algorithms.counter;

final class CasLoopCounterTest extends SoundCounterContract {

  @Override
  Counter create() {
    return new CasLoopCounter();
  }
}
