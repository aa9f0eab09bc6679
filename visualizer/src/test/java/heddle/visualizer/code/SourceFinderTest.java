package heddle.visualizer.code;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFinderTest {
  @TempDir Path folder;

  @Test
  void theUsersSourceIsFoundBesideTheClassesOfAMavenProject() throws Exception {
    Path source = folder.resolve("src/main/java/mine/Queue.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Queue {}");
    SourceText found = finder().find("mine/Queue.java");
    assertThat(found.found()).isTrue();
    assertThat(found.text()).isEqualTo("class Queue {}");
    assertThat(found.fileName()).isEqualTo("Queue.java");
  }

  @Test
  void shippedAlgorithmsAreFoundOnTheClassPath() throws Exception {
    SourceText found = finder().find("algorithms/stack/TreiberStack.java");
    assertThat(found.text()).contains("class TreiberStack");
  }

  @Test
  void theJdksSourceIsFoundInItsArchive() throws Exception {
    SourceText found = finder().find("java/util/concurrent/locks/ReentrantLock.java");
    assertThat(found.text()).contains("public class ReentrantLock");
  }

  @Test
  void aMissingSourceSaysWhereItWasLookedFor() throws Exception {
    SourceText missing = finder().find("mine/Absent.java");
    assertThat(missing.found()).isFalse();
    assertThat(missing.text())
        .startsWith("The source mine/Absent.java was not found.\nLooked beside " + folder);
  }

  private SourceFinder finder() throws IOException, BadInputException {
    Files.createDirectories(folder.resolve("target/classes"));
    Path file = folder.resolve("scenario.json");
    Files.writeString(
        file,
        """
        {
          "heddle": 1,
          "title": "Mine",
          "family": "queue",
          "class": "mine.Queue",
          "classpath": ["target/classes"],
          "threads": {"T1": ["poll()"]},
          "expect": {"verdict": "none"}
        }
        """);
    Scenario scenario = ScenarioReader.read(file);
    return SourceFinder.of(scenario);
  }
}
