package heddle.lab;

import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Tells what keeps JMH from measuring and is not Heddle's fault. */
final class JmhFailure {
  private static final String ENDED = "Forked VM failed with exit code ";

  private JmhFailure() {}

  /** A sentence for the user, or none if it is Heddle's fault after all. */
  static Optional<String> sentence(RunnerException e, String what) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Another JMH instance")) {
      return Optional.of(
          "Another benchmark runs on this machine, and the two would disturb each other: wait until"
              + " it has ended, then run this one again.");
    }
    if (message.contains("Unable to create the JMH lock")) {
      return Optional.of(
          "The folder for temporary files, %s, cannot be written: make it writable, or free some"
                  .formatted(System.getProperty("java.io.tmpdir"))
              + " space there.");
    }
    return exitCode(e)
        .map(
            code ->
                "The JVM that measured %s ended before it was done (exit code %s); if nobody ended"
                        .formatted(what, code)
                    + " it, the machine may have run out of memory. Nothing of this run is kept.");
  }

  private static Optional<String> exitCode(RunnerException e) {
    return Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
        .flatMap(t -> Stream.of(t.getSuppressed()))
        .map(t -> String.valueOf(t.getMessage()))
        .filter(message -> message.startsWith(ENDED))
        .map(message -> message.substring(ENDED.length()))
        .findFirst();
  }
}
