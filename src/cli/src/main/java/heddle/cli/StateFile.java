package heddle.cli;

import heddle.model.report.Report;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file in which an exhaustive search keeps where it stands. It is written to a temporary file
 * and renamed, so that it is whole whenever the search is stopped; a search that has come to its
 * end leaves none.
 */
final class StateFile {
  private final Path file;
  private String written;

  StateFile(Path file) {
    this.file = file;
  }

  /** Where an earlier search stood, or null if there was none. */
  String read() throws BadInputException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadInputException("Cannot read " + file + ": " + Reason.of(e) + ".");
    }
  }

  /** Of a search that goes on. */
  synchronized void note(Report soFar) throws BadInputException {
    if (soFar.state() == null || soFar.state().equals(written)) {
      return;
    }
    written = soFar.state();
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(temporary, written);
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInputException("Cannot write " + file + ": " + Reason.of(e) + ".");
    }
  }

  /** Of a search that has come to its end, or has been stopped. */
  synchronized void close(Report report) throws BadInputException {
    note(report);
    if (report.state() == null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new BadInputException("Cannot delete " + file + ": " + Reason.of(e) + ".");
      }
    }
  }
}
