package algorithms.list;

final class HarrisMichaelListTest extends SoundSetContract {

  @Override
  <E extends Comparable<E>> ConcurrentSet<E> create() {
    return new HarrisMichaelList<>();
  }
}
