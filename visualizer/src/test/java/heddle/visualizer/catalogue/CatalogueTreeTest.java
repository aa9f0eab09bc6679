package heddle.visualizer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.client.ScenarioFolder;
import heddle.client.ScenarioFolder.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTreeTest {
  @TempDir Path folder;
  private List<Entry> entries;

  @BeforeEach
  void read() throws Exception {
    scenario("a.json", "ABA on recycled nodes", "stack", 3, "failure");
    scenario("b.json", "A stack with fresh nodes", "stack", 1, "none");
    scenario("c.json", "The lost update", "counter", 1, "failure");
    Files.writeString(folder.resolve("d.json"), "{\"heddle\": 1, \"titel\": \"typo\"}");
    entries = ScenarioFolder.read(folder);
  }

  @Test
  void scenariosStandByFamilyAndFilesThatCannotBeReadStandLast() {
    assertThat(lines(""))
        .containsExactly(
            "counter",
            "  The lost update",
            "stack",
            "  A stack with fresh nodes",
            "  ABA on recycled nodes",
            "Cannot be read",
            "  d.json");
  }

  @Test
  void theSentenceOfAFileThatCannotBeReadIsKept() {
    TreeItem<CatalogueItem> last = CatalogueTree.of(entries, "").getChildren().getLast();
    assertThat(last.getChildren().getFirst().getValue())
        .isInstanceOfSatisfying(
            CatalogueItem.Bad.class, bad -> assertThat(bad.sentence()).contains("titel"));
  }

  @Test
  void everyWordOfTheSearchIsToBeFound() {
    assertThat(lines("Fresh STACK")).containsExactly("stack", "  A stack with fresh nodes");
    assertThat(lines("update")).containsExactly("counter", "  The lost update");
    assertThat(lines("nothing like it")).isEmpty();
  }

  @Test
  void theFirstScenarioIsTheOneToOpen() {
    assertThat(CatalogueTree.first(CatalogueTree.of(entries, "")).orElseThrow().getValue())
        .isEqualTo(new CatalogueItem.Entry(entries.getFirst().scenario()));
  }

  @Test
  void aScenarioThatIsCalledSoComesBeforeThoseThatOnlySpeakOfIt() throws Exception {
    scenario("e.json", "Fresh with a stamp", "stack", 4, "none");
    entries = ScenarioFolder.read(folder);
    String query = "FRESH with";
    assertThat(title(CatalogueTree.first(CatalogueTree.of(entries, query)).orElseThrow()))
        .isEqualTo("A stack with fresh nodes");
    assertThat(title(CatalogueTree.best(CatalogueTree.of(entries, query), query).orElseThrow()))
        .isEqualTo("Fresh with a stamp");
  }

  private static String title(TreeItem<CatalogueItem> item) {
    return ((CatalogueItem.Entry) item.getValue()).scenario().title();
  }

  @Test
  void theEasiestThatFailsIsTheIntroduction() {
    assertThat(CatalogueTree.introduction(CatalogueTree.of(entries, "")).orElseThrow().getValue())
        .isInstanceOfSatisfying(
            CatalogueItem.Entry.class,
            e -> assertThat(e.scenario().title()).isEqualTo("The lost update"));
  }

  @Test
  void whereNothingFailsTheFirstIsTheIntroduction() {
    assertThat(
            CatalogueTree.introduction(CatalogueTree.of(entries, "fresh")).orElseThrow().getValue())
        .isInstanceOfSatisfying(
            CatalogueItem.Entry.class,
            e -> assertThat(e.scenario().title()).isEqualTo("A stack with fresh nodes"));
  }

  private List<String> lines(String query) {
    List<String> lines = new ArrayList<>();
    for (TreeItem<CatalogueItem> family : CatalogueTree.of(entries, query).getChildren()) {
      lines.add(text(family.getValue()));
      family.getChildren().forEach(c -> lines.add("  " + text(c.getValue())));
    }
    return lines;
  }

  private static String text(CatalogueItem item) {
    return switch (item) {
      case CatalogueItem.Family(String name) -> name;
      case CatalogueItem.Entry(var scenario) -> scenario.title();
      case CatalogueItem.Bad(Path file, String sentence) -> file.getFileName().toString();
    };
  }

  private void scenario(String file, String title, String family, int level, String verdict)
      throws Exception {
    Files.writeString(
        folder.resolve(file),
        """
        {
          "heddle": 1,
          "title": "%s",
          "family": "%s",
          "level": %d,
          "class": "x.Y",
          "threads": {"T1": ["z()"]},
          "expect": {"verdict": "%s"}
        }
        """
            .formatted(title, family, level, verdict));
  }
}
