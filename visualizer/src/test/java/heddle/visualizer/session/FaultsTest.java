package heddle.visualizer.session;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.HeddleFault;
import heddle.model.scenario.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
  @TempDir Path folder;

  @Test
  void badInputIsToldAsItIs() {
    Throwable failure = new CompletionException(new BadInputException("x.json:3:7: no such key."));
    assertThat(new Faults(folder).notice(failure))
        .isEqualTo(new Notice(Notice.Kind.INPUT, "x.json:3:7: no such key."));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFaultOfHeddleSaysSoAndWhereItsDetailsAre() throws Exception {
    HeddleFault fault = new HeddleFault("the worker spoke nonsense", "line 7: %&$");
    Path log = folder.resolve("faults.log");
    assertThat(new Faults(folder).notice(fault))
        .isEqualTo(
            new Notice(
                Notice.Kind.HEDDLE,
                "This is a fault of Heddle, not of your program: the worker spoke nonsense. Its"
                    + " details are in "
                    + log
                    + "."));
    assertThat(Files.readString(log)).contains("line 7: %&$");
  }

  @Test
  void anyOtherFailureIsAFaultOfHeddleToo() {
    assertThat(new Faults(folder).notice(new IllegalStateException("oops")).sentence())
        .startsWith("This is a fault of Heddle, not of your program: IllegalStateException.");
  }
}
