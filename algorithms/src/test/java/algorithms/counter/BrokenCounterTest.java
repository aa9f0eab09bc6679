package algorithms.counter;

/**
 * One thread only: that two threads ruin it is proved under control, and would be luck at full
 * speed.
 */
final class BrokenCounterTest extends CounterContract {

  @Override
  Counter create() {
    return new BrokenCounter();
  }
}
