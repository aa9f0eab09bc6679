package heddle.lab;

import org.openjdk.jmh.runner.RunnerException;

/** The file by which JMH sees to it that one benchmark at a time runs on a machine. */
final class JmhLock {
  static final String TAKEN =
      "Another benchmark runs on this machine, and the two would disturb each other: wait until it"
          + " has ended, then run this one again.";

  private JmhLock() {}

  static boolean isTakenAccordingTo(RunnerException e) {
    return e.getMessage() != null && e.getMessage().contains("JMH lock");
  }
}
