package heddle.visualizer.stress;

import heddle.model.stress.StressResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The boxes to tick, a box for each test below one for its family. */
final class StressChoice {
  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private final Map<CheckBox, List<CheckBox>> families = new LinkedHashMap<>();
  private final Map<String, String> subjects = new LinkedHashMap<>();
  private final Runnable onChange;

  /** Calls back whenever another choice is made. */
  StressChoice(Runnable onChange) {
    this.onChange = onChange;
  }

  /** Boxes for these tests, none ticked. */
  List<Node> of(List<StressResult> tests) {
    boxes.clear();
    families.clear();
    subjects.clear();
    Map<String, List<StressResult>> byFamily = new TreeMap<>();
    tests.forEach(t -> byFamily.computeIfAbsent(t.family(), f -> new ArrayList<>()).add(t));
    List<Node> rows = new ArrayList<>();
    byFamily.forEach((family, members) -> rows.add(rows(family, members)));
    return rows;
  }

  private Node rows(String family, List<StressResult> members) {
    String title = family.isEmpty() ? "Tests" : words(family);
    CheckBox all = new CheckBox("%s (%d)".formatted(title, members.size()));
    all.setId("family-" + family);
    all.getStyleClass().add("family");
    all.setAllowIndeterminate(false);
    List<CheckBox> own = new ArrayList<>();
    VBox rows = new VBox(4, all);
    for (StressResult test : members) {
      CheckBox box = new CheckBox(test.subject());
      box.setId("test-" + test.test().replace('.', '-'));
      box.getStyleClass().add(test.broken() ? "broken-subject" : "sound-subject");
      Label contract = new Label(test.test());
      contract.getStyleClass().add("contract");
      box.selectedProperty().addListener(o -> follow(all));
      own.add(box);
      boxes.put(test.test(), box);
      subjects.put(test.test(), test.subject());
      rows.getChildren().add(new VBox(box, contract));
    }
    families.put(all, own);
    all.setOnAction(
        e -> {
          boolean wanted = all.isSelected();
          own.forEach(box -> box.setSelected(wanted));
        });
    return rows;
  }

  /** {@code ReadWrite} is {@code Read write}. */
  private static String words(String family) {
    String spaced = family.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return spaced.charAt(0) + spaced.substring(1).toLowerCase(Locale.ROOT);
  }

  private void follow(CheckBox all) {
    long ticked = families.get(all).stream().filter(CheckBox::isSelected).count();
    all.setSelected(ticked == families.get(all).size());
    all.setIndeterminate(ticked > 0 && ticked < families.get(all).size());
    onChange.run();
  }

  /** Ticks the tests of this class and no others; whether there are any. */
  boolean only(String subject) {
    boxes.forEach((test, box) -> box.setSelected(subjects.get(test).equals(subject)));
    return !ticked().isEmpty();
  }

  /** Ticks the tests of this family and no others. */
  void family(String wanted) {
    families.forEach(
        (all, own) -> own.forEach(box -> box.setSelected(all.getId().equals("family-" + wanted))));
  }

  /** The names of the tests that are ticked. */
  List<String> ticked() {
    return boxes.entrySet().stream()
        .filter(e -> e.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }
}
