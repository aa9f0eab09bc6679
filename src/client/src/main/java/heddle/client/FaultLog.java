package heddle.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** Where the details of Heddle's own faults are written, so that a user can hand them on. */
public final class FaultLog {
  private FaultLog() {}

  /** Adds a fault to the log in this folder; returns the file, or none if it cannot be written. */
  public static Optional<Path> add(Path folder, Throwable fault) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    out.println(Instant.now() + " Java " + Runtime.version() + " " + System.getProperty("os.name"));
    fault.printStackTrace(out);
    for (Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof HeddleFault f) {
        out.println(f.details());
      }
    }
    try {
      Path file = Files.createDirectories(folder).resolve("faults.log");
      Files.writeString(
          file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
