package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkSetting;
import heddle.model.benchmark.BenchmarkSubject;
import heddle.model.scenario.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The boxes to tick: which implementations of a group, with how many threads. */
final class Choice {
  private final Map<String, CheckBox> implementations = new LinkedHashMap<>();
  private final Map<Integer, CheckBox> threads = new LinkedHashMap<>();
  private final Map<String, TextField> settings = new LinkedHashMap<>();
  private final Runnable onChange;

  /**
   * Calls back whenever another choice is made.
   *
   * @param cores of the machine, which the numbers of threads are chosen for
   */
  Choice(Runnable onChange, int cores) {
    this.onChange = onChange;
    List<Integer> usual = BenchmarkRequest.usualThreads(cores);
    TreeSet<Integer> numbers = new TreeSet<>(usual);
    numbers.add(cores);
    numbers.add(Math.min(4 * cores, BenchmarkRequest.MAX_THREADS));
    for (int number : numbers) {
      threads.put(
          number, box(Integer.toString(number), "threads-" + number, usual.contains(number)));
    }
  }

  /** Boxes for this group; what was ticked of another is forgotten. */
  List<Node> implementationsOf(BenchmarkGroup group) {
    implementations.clear();
    List<Node> rows = new ArrayList<>();
    for (BenchmarkSubject subject : group.subjects()) {
      CheckBox box = box(subject.name(), "implementation-" + subject.name(), subject.byDefault());
      implementations.put(subject.name(), box);
      rows.add(subject.remark().isEmpty() ? box : new VBox(box, remark(subject)));
    }
    return rows;
  }

  private static Label remark(BenchmarkSubject subject) {
    Label remark = new Label(subject.remark());
    remark.setWrapText(true);
    remark.getStyleClass().add("remark");
    return remark;
  }

  List<Node> threads() {
    return List.copyOf(threads.values());
  }

  private CheckBox box(String text, String id, boolean selected) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setSelected(selected);
    box.selectedProperty().addListener(o -> onChange.run());
    return box;
  }

  /** Fields for what can be varied in this group; numbers with commas between them. */
  List<Node> settingsOf(BenchmarkGroup group) {
    settings.clear();
    List<Node> rows = new ArrayList<>();
    for (BenchmarkSetting setting : group.settings()) {
      TextField field = new TextField();
      field.setId("setting-" + setting.name());
      field.setPromptText(Integer.toString(setting.usual()));
      field.setPrefColumnCount(8);
      field.textProperty().addListener(o -> onChange.run());
      settings.put(setting.name(), field);
      Label title = new Label(setting.title());
      title.setWrapText(true);
      title.getStyleClass().add("estimate");
      rows.add(new VBox(2, title, field));
    }
    return rows;
  }

  /** Ticks this implementation and those that are measured by default. */
  void tick(String implementation) {
    if (implementations.containsKey(implementation)) {
      implementations.get(implementation).setSelected(true);
    }
  }

  /**
   * What is ticked, as a request; it may be that nothing is.
   *
   * @throws BadInputException if a setting is no number
   */
  BenchmarkRequest request(BenchmarkGroup group, BenchmarkKind kind, BenchmarkEffort effort)
      throws BadInputException {
    Map<String, List<Integer>> values = new LinkedHashMap<>();
    for (var setting : settings.entrySet()) {
      String text = setting.getValue().getText().strip();
      if (!text.isEmpty()) {
        values.put(setting.getKey(), numbers(setting.getKey(), text));
      }
    }
    return new BenchmarkRequest(
        group, ticked(implementations), ticked(threads), effort, kind, values);
  }

  private static List<Integer> numbers(String setting, String text) throws BadInputException {
    List<Integer> numbers = new ArrayList<>();
    for (String number : text.split(",")) {
      try {
        numbers.add(Integer.valueOf(number.strip()));
      } catch (NumberFormatException e) {
        throw new BadInputException(
            "The values of %s are whole numbers with commas between them, not %s."
                .formatted(setting, text),
            e);
      }
    }
    return numbers;
  }

  private static <K> List<K> ticked(Map<K, CheckBox> boxes) {
    return boxes.entrySet().stream()
        .filter(e -> e.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }
}
