package algorithms.philosophers;

final class SingleLockDiningTableTest extends SoundTableContract {

  @Override
  DiningTable create(int seats) {
    return new SingleLockDiningTable(seats);
  }
}
