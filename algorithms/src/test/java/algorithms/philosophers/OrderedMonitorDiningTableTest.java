package algorithms.philosophers;

final class OrderedMonitorDiningTableTest extends SoundTableContract {

  @Override
  DiningTable create(int seats) {
    return new OrderedMonitorDiningTable(seats);
  }
}
