package algorithms.map;

/** Every removal looks for nodes to use again, and all entries begin in one bucket. */
final class LookingAtOnceHazardSplitOrderedMapTest extends SoundMapContract {

  @Override
  <K, V> ConcurrentHashing<K, V> create() {
    return new HazardSplitOrderedMap<>(1, 1);
  }
}
