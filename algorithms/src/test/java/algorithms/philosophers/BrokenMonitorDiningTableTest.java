package algorithms.philosophers;

/** One thread only: more can deadlock, which is proved under control. */
final class BrokenMonitorDiningTableTest extends TableContract {

  @Override
  DiningTable create(int seats) {
    return new BrokenMonitorDiningTable(seats);
  }
}
