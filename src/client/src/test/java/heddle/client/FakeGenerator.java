package heddle.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for what rewrites the JDK: writes the number of the process that it runs in. */
final class FakeGenerator {
  private FakeGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), Long.toString(ProcessHandle.current().pid()));
  }

  /** One that fails. */
  static final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
      throw new IllegalStateException("no module java.base");
    }
  }
}
