package algorithms.philosophers;

final class BackingOffDiningTableTest extends SoundTableContract {

  @Override
  DiningTable create(int seats) {
    return new BackingOffDiningTable(seats);
  }
}
