package algorithms.writer;

import java.util.function.Consumer;

/** Never closed here: what goes wrong then is proved under control. */
final class BrokenDroppingWriterTest extends WriterContract {

  @Override
  Writer create(Consumer<String> file) {
    return new BrokenDroppingWriter(file);
  }
}
