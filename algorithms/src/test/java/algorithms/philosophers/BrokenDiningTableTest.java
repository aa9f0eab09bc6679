package algorithms.philosophers;

/** One thread only: more can deadlock, which is proved under control. */
final class BrokenDiningTableTest extends TableContract {

  @Override
  DiningTable create(int seats) {
    return new BrokenDiningTable(seats);
  }
}
