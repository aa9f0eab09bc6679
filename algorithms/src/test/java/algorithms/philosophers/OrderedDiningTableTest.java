package algorithms.philosophers;

final class OrderedDiningTableTest extends SoundTableContract {

  @Override
  DiningTable create(int seats) {
    return new OrderedDiningTable(seats);
  }
}
