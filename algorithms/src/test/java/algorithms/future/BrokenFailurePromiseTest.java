package algorithms.future;

final class BrokenFailurePromiseTest extends EventualContract {

  @Override
  <T> Eventual<T> create() {
    return new BrokenFailurePromise<>();
  }
}
