package heddle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes scenarios about the programs in {@code guest}. */
final class GuestScenarios {
  private final Path folder;

  GuestScenarios(Path folder) {
    this.folder = folder;
  }

  /** Two threads that make the same call, and an invariant; returns the file. */
  Path counter(String name, String call, String expect) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        {
          "heddle": 1,
          "title": "Two calls of %s",
          "class": "guest.RacyCounter",
          "threads": {"T1": ["%s"], "T2": ["%s"]},
          "invariants": [
            {"name": "nothing is lost", "when": "end", "call": "get()", "equals": 2}
          ],
          "bounds": {"executions": 200, "steps": 100, "seconds": 60},
          "expect": %s,
          "classpath": ["%s"]
        }
        """
            .formatted(call, call, call, expect, classes()));
  }

  private static String classes() {
    return Path.of("target/test-classes").toAbsolutePath().toString().replace('\\', '/');
  }
}
