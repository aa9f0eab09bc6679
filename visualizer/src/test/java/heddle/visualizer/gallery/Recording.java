package heddle.visualizer.gallery;

import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Wire;
import heddle.model.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A run kept in a file: the name of the class, then its steps as the worker sends them. */
final class Recording {
  private Recording() {}

  static Trace read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      Message message = Wire.decode(lines.get(1)).orElseThrow();
      return new Trace(lines.getFirst(), message.steps(), message.finished());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
