package algorithms.lazy;

import java.util.function.Supplier;

final class DoubleCheckedLazyTest extends SoundLazyContract {

  @Override
  <T> Lazy<T> create(Supplier<? extends T> maker) {
    return new DoubleCheckedLazy<>(maker);
  }
}
