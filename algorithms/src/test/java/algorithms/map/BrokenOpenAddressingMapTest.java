package algorithms.map;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenOpenAddressingMapTest extends MapContract {

  @Override
  <K, V> ConcurrentHashing<K, V> create() {
    return new BrokenOpenAddressingMap<>(64);
  }
}
