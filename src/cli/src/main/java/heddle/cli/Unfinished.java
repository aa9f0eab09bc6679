package heddle.cli;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a long run has finished so far. If it is interrupted, or fails, that is kept in a file, and
 * the user is told how to go on with it. A run that comes to its end leaves no file.
 *
 * <p>With a file that the user has named, what is finished is written there at once, so that it
 * outlives even a process that is killed. Thread-safe.
 */
final class Unfinished implements AutoCloseable {
  private final Path file;
  private final boolean named;
  private final String command;
  private final Output err;
  private final Thread atExit = new Thread(this::tell, "heddle-unfinished");
  private String finished;
  private boolean over;

  /**
   * Begins to watch over a run.
   *
   * @param named the file that the user has named, or null
   * @param usual the file if none is named
   * @param command the command that goes on, without the file
   */
  Unfinished(Path named, Path usual, String command, Output err) {
    this.file = named == null ? usual : named;
    this.named = named != null;
    this.command = command;
    this.err = err;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** What an earlier run has left in the file that the user has named. */
  static Optional<String> read(Path named) throws BadInputException {
    if (named == null || !Files.exists(named)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(named));
    } catch (IOException e) {
      throw new BadInputException("Cannot read " + named + ": " + Reason.of(e) + ".", e);
    }
  }

  /** Something else is finished: this is all that there is now. */
  synchronized void note(String all) {
    if (!all.equals(finished)) {
      finished = all;
      if (named) {
        keep().ifPresent(err::line);
      }
    }
  }

  /** The run has come to its end. */
  synchronized void done() {
    over = true;
  }

  /** Tells how to go on, unless the run has come to its end; then the file goes. */
  @Override
  public void close() throws BadInputException {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException interrupted) {
      return; // the virtual machine ends, and the hook tells
    }
    if (!over && finished != null) {
      tell();
    } else if (over && named) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new BadInputException("Cannot delete " + file + ": " + Reason.of(e) + ".", e);
      }
    }
  }

  private synchronized void tell() {
    if (over) {
      return;
    }
    over = true;
    if (finished == null) {
      err.line("Nothing was finished before the end, so nothing is kept.");
    } else {
      err.line(
          keep()
              .orElse(
                  "What was finished is kept. Go on with: %s --state %s".formatted(command, file)));
    }
  }

  /** Why what is finished could not be written. */
  private Optional<String> keep() {
    try {
      WholeFile.write(file, finished + "\n");
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "What was finished could not be kept in " + file + " (" + Reason.of(e) + ").");
    }
  }
}
