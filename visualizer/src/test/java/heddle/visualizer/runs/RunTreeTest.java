package heddle.visualizer.runs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class RunTreeTest {
  private final Session session =
      new Session(new TinyStepper("1 2 1", 3, 3), Runnable::run, new Faults(Path.of("unused")));

  @Test
  void aBranchHangsWhereItLeavesItsRun() {
    session.open(TinyStepper.scenario("good"));
    steps(1, 1, 2, 2, 1);
    session.viewpoint().goTo(3);
    steps(1);
    assertThat(lines())
        .containsExactly(
            "Run 1",
            "  T1 1–2: read() → 0",
            "  T2 3–4: read() → 0",
            "    Run 2",
            "      T1 4–4: goes on",
            "  T1 5–5: goes on");
  }

  @Test
  void aBranchHasOnlyTheStepsThatAreItsOwn() {
    session.open(TinyStepper.scenario("good"));
    steps(1, 1, 2);
    session.viewpoint().goTo(2);
    steps(1);
    assertThat(lines())
        .containsExactly(
            "Run 1",
            "  T1 1–2: read() → 0",
            "    Run 2",
            "      T1 3–3: goes on",
            "  T2 3–3: in read()");
  }

  @Test
  void theLineOfAStepIsTheOneOfItsThread() {
    session.open(TinyStepper.scenario("good"));
    steps(1, 1, 2);
    Run run = session.runsProperty().get().all().getFirst();
    TreeItem<RunItem> tree = new RunTree().of(session.runsProperty().get());
    assertThat(text(RunTree.find(tree, run, 2).orElseThrow().getValue()))
        .isEqualTo("T1 1–2: read() → 0");
    assertThat(text(RunTree.find(tree, run, 0).orElseThrow().getValue())).isEqualTo("Run 1");
  }

  @Test
  void linesThatLeadToTheSameStateShareItsNumber() {
    session.open(TinyStepper.scenario("good"));
    steps(1, 2, 1);
    session.viewpoint().goTo(0);
    steps(2, 1, 1);
    List<String> shared = new ArrayList<>();
    new RunTree().of(session.runsProperty().get()).getChildren().forEach(c -> shared(c, shared));
    // Nothing is recorded of these threads but the reads that they have finished.
    assertThat(shared)
        .containsExactly(
            "Run 2: 1–1 is state 1",
            "Run 2: 2–3 is state 2",
            "Run 1: 1–1 is state 1",
            "Run 1: 2–2 is state 1",
            "Run 1: 3–3 is state 2");
  }

  private static void shared(TreeItem<RunItem> item, List<String> lines) {
    if (item.getValue() instanceof RunItem.Part(Run run, var part, String text, int state)
        && state > 0) {
      lines.add(run.name() + ": " + part.first() + "–" + part.last() + " is state " + state);
    }
    item.getChildren().forEach(c -> shared(c, lines));
  }

  private void steps(int... threads) {
    for (int thread : threads) {
      session.step(thread);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    new RunTree().of(session.runsProperty().get()).getChildren().forEach(c -> add(c, "", lines));
    return lines;
  }

  private static void add(TreeItem<RunItem> item, String indent, List<String> lines) {
    lines.add(indent + text(item.getValue()));
    item.getChildren().forEach(c -> add(c, indent + "  ", lines));
  }

  private static String text(RunItem item) {
    return switch (item) {
      case RunItem.Whole(Run run) -> run.name();
      case RunItem.Part(Run run, var segment, String text, int shared) ->
          "T" + segment.thread() + " " + segment.first() + "–" + segment.last() + ": " + text;
    };
  }
}
