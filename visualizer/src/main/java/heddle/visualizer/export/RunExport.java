package heddle.visualizer.export;

import heddle.model.scenario.Reason;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Writes the run on display to a file that the user names; says how that came out. */
public final class RunExport {
  private final Session session;
  private final Function<String, Optional<Path>> askWhere;
  private final Executor fx;

  /**
   * Exports runs of this session.
   *
   * @param askWhere asks where the file is to be, given a name for it
   * @param fx where the session lives
   */
  public RunExport(Session session, Function<String, Optional<Path>> askWhere, Executor fx) {
    this.session = session;
    this.askWhere = askWhere;
    this.fx = fx;
  }

  /** Asks where, and writes; a long run is put into words aside. */
  public void write(Format format) {
    Trace trace = session.viewpoint().traceProperty().get();
    if (trace == null) {
      return;
    }
    askWhere
        .apply(name(trace) + "." + format.ending())
        .ifPresent(
            file ->
                CompletableFuture.supplyAsync(() -> written(format, trace, file))
                    .whenCompleteAsync(this::told, fx));
  }

  private static String name(Trace trace) {
    String simple = trace.className().substring(trace.className().lastIndexOf('.') + 1);
    return simple.replace('$', '.') + "-" + trace.last();
  }

  private static String written(Format format, Trace trace, Path file) {
    try {
      Files.writeString(file, format.text(trace));
      return "The run is in " + file + ", " + format.words() + ".";
    } catch (IOException e) {
      return "The run could not be written to " + file + " (" + Reason.of(e) + ").";
    }
  }

  private void told(String sentence, Throwable failure) {
    if (failure == null) {
      session.say(sentence);
    } else {
      session.fail(failure);
    }
  }
}
