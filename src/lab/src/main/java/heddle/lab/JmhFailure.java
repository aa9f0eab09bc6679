package heddle.lab;

import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Tells what keeps JMH from measuring and is not Heddle's fault. */
final class JmhFailure {
  private static final String ENDED = "Forked VM failed with exit code ";

  private JmhFailure() {}

  /** Why nothing can be measured at all, in a sentence, or none. */
  static Optional<String> refusal(RunnerException e) {
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
    return Optional.empty();
  }

  /** That a JVM ended before it was done, in a sentence, or none if it is Heddle's fault. */
  static Optional<String> ended(RunnerException e, String what) {
    return exitCode(e)
        .map(
            code ->
                "The JVM that measured %s ended before it was done (exit code %s); if nobody ended"
                        .formatted(what, code)
                    + " it, the machine may have run out of memory. The other measurements were"
                    + " made.");
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
