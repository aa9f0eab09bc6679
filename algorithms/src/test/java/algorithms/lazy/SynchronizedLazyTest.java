package algorithms.lazy;

import java.util.function.Supplier;

final class SynchronizedLazyTest extends SoundLazyContract {

  @Override
  <T> Lazy<T> create(Supplier<? extends T> maker) {
    return new SynchronizedLazy<>(maker);
  }
}
