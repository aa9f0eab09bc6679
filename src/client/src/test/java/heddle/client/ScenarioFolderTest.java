package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {
  @TempDir Path folder;

  @Test
  void entries_stand_by_family_level_and_title_and_broken_ones_last() throws Exception {
    scenario("a/2.json", "stack", 2, "Alpha");
    scenario("b/1.json", "stack", 1, "Omega");
    scenario("c.json", "lock", 9, "Zeta");
    scenario("d.json", "stack", 1, "Beta");
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(folder.resolve("notes.txt"), "not a scenario");
    scenario(".hidden/x.json", "stack", 1, "Hidden");

    var entries = ScenarioFolder.read(folder);

    assertThat(entries)
        .extracting(e -> e.broken() ? e.problem() : e.scenario().title())
        .containsExactly(
            "Zeta",
            "Beta",
            "Omega",
            "Alpha",
            folder.resolve("broken.json")
                + ":1:2: expected a key in double quotes or }, found the end of the file");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    Path missing = folder.resolve("no");

    assertThatThrownBy(() -> ScenarioFolder.read(missing))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "The folder "
                + missing
                + " cannot be read (there is no such file or folder); check the path.");
  }

  private void scenario(String file, String family, int level, String title) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        {"heddle": 1, "title": "%s", "family": "%s", "level": %d, "class": "C",
         "threads": {"T1": ["f()"]}, "expect": {"verdict": "none"}}
        """
            .formatted(title, family, level));
  }
}
