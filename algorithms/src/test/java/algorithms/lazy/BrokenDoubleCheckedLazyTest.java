package algorithms.lazy;

import java.util.function.Supplier;

/** One thread only: that two threads ruin it is shown under control. */
final class BrokenDoubleCheckedLazyTest extends LazyContract {

  @Override
  <T> Lazy<T> create(Supplier<? extends T> maker) {
    return new BrokenDoubleCheckedLazy<>(maker);
  }
}
