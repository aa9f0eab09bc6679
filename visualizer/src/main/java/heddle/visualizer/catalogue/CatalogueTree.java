package heddle.visualizer.catalogue;

import heddle.client.ScenarioFolder;
import heddle.model.scenario.Scenario;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;

/** The scenarios that a search leaves, by family; files that cannot be read come last. */
final class CatalogueTree {
  private static final String UNREADABLE = "Cannot be read";

  private CatalogueTree() {}

  /** The tree below an unseen root; every word of the query is to be found in an entry. */
  static TreeItem<CatalogueItem> of(List<ScenarioFolder.Entry> entries, String query) {
    TreeItem<CatalogueItem> root = new TreeItem<>();
    root.setExpanded(true);
    Map<String, TreeItem<CatalogueItem>> families = new LinkedHashMap<>();
    for (ScenarioFolder.Entry entry : entries) {
      if (matches(entry, query)) {
        String family = entry.broken() ? UNREADABLE : entry.scenario().family();
        families.computeIfAbsent(family, CatalogueTree::family).getChildren().add(item(entry));
      }
    }
    root.getChildren().setAll(families.values());
    return root;
  }

  private static TreeItem<CatalogueItem> family(String name) {
    TreeItem<CatalogueItem> item = new TreeItem<>(new CatalogueItem.Family(name));
    item.setExpanded(true);
    return item;
  }

  private static TreeItem<CatalogueItem> item(ScenarioFolder.Entry entry) {
    return new TreeItem<>(
        entry.broken()
            ? new CatalogueItem.Bad(entry.path(), entry.problem())
            : new CatalogueItem.Entry(entry.scenario()));
  }

  private static boolean matches(ScenarioFolder.Entry entry, String query) {
    String text = text(entry).toLowerCase(Locale.ROOT);
    return Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  private static String text(ScenarioFolder.Entry entry) {
    if (entry.broken()) {
      return entry.path() + " " + entry.problem();
    }
    Scenario s = entry.scenario();
    Stream<String> words =
        Stream.of(s.title(), s.summary(), s.family(), s.className(), s.expect().kind());
    return String.join(" ", Stream.concat(words, s.topics().stream()).toList());
  }

  /** The line of this scenario. */
  static Optional<TreeItem<CatalogueItem>> find(TreeItem<CatalogueItem> under, Scenario scenario) {
    if (under.getValue() instanceof CatalogueItem.Entry(Scenario s) && s.equals(scenario)) {
      return Optional.of(under);
    }
    return under.getChildren().stream().flatMap(c -> find(c, scenario).stream()).findFirst();
  }

  /** The scenario to begin with: the easiest that fails, else the first. */
  static Optional<TreeItem<CatalogueItem>> introduction(TreeItem<CatalogueItem> root) {
    return all(root)
        .filter(i -> scenario(i).expect().verdict().equals("failure"))
        .min(Comparator.comparingInt(i -> scenario(i).level()))
        .or(() -> first(root));
  }

  private static Scenario scenario(TreeItem<CatalogueItem> item) {
    return ((CatalogueItem.Entry) item.getValue()).scenario();
  }

  private static Stream<TreeItem<CatalogueItem>> all(TreeItem<CatalogueItem> under) {
    return under.getValue() instanceof CatalogueItem.Entry
        ? Stream.of(under)
        : under.getChildren().stream().flatMap(CatalogueTree::all);
  }

  /** The scenario that a query means most likely: one whose title has it, else the first. */
  static Optional<TreeItem<CatalogueItem>> best(TreeItem<CatalogueItem> under, String query) {
    String words = query.toLowerCase(Locale.ROOT);
    return all(under)
        .filter(i -> scenario(i).title().toLowerCase(Locale.ROOT).contains(words))
        .findFirst()
        .or(() -> first(under));
  }

  /** The first scenario. */
  static Optional<TreeItem<CatalogueItem>> first(TreeItem<CatalogueItem> under) {
    return all(under).findFirst();
  }
}
