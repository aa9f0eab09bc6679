package algorithms.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every lazy value that is not broken also does for many threads, at full speed. */
abstract class SoundLazyContract extends LazyContract {

  private static final int THREADS = 4;
  private static final int VALUES = 10_000;

  @Test
  void all_threads_get_the_same_complete_value() throws Exception {
    List<Lazy<MadeConfig>> values =
        Stream.generate(() -> this.<MadeConfig>create(MadeConfig::new)).limit(VALUES).toList();
    List<List<MadeConfig>> seen =
        Together.run(
            THREADS,
            thread ->
                values.stream().map(Lazy::get).filter(config -> config.answer() == 42).toList());
    assertThat(new HashSet<>(seen)).hasSize(1);
    assertThat(seen.getFirst()).hasSize(VALUES).doesNotHaveDuplicates();
  }
}
