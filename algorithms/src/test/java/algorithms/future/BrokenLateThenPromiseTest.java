package algorithms.future;

final class BrokenLateThenPromiseTest extends EventualContract {

  @Override
  <T> Eventual<T> create() {
    return new BrokenLateThenPromise<>();
  }
}
