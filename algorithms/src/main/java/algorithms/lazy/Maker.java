package algorithms.lazy;

import java.util.Objects;
import java.util.function.Supplier;

/** Makes a value that is not null. */
final class Maker {

  private Maker() {}

  static <T> Supplier<? extends T> notNull(Supplier<? extends T> maker) {
    return Objects.requireNonNull(maker, "Something must make the value.");
  }

  static <T> T make(Supplier<? extends T> maker) {
    return Objects.requireNonNull(
        maker.get(), "A lazy value must not be null: null means that it is still to be made.");
  }
}
