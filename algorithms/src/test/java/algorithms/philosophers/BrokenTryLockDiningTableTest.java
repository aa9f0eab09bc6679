package algorithms.philosophers;

/** One thread only: more can starve in step, which is shown under control. */
final class BrokenTryLockDiningTableTest extends TableContract {

  @Override
  DiningTable create(int seats) {
    return new BrokenTryLockDiningTable(seats);
  }
}
