package algorithms.writer;

import java.util.function.Consumer;

/** Never closed here: what goes wrong then is proved under control. */
final class BrokenUnlockedStopWriterTest extends WriterContract {

  @Override
  Writer create(Consumer<String> file) {
    return new BrokenUnlockedStopWriter(file);
  }
}
