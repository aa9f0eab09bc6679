package heddle.visualizer.shell;

import heddle.model.trace.TraceState;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Runs;
import heddle.visualizer.session.Session;
import heddle.visualizer.undo.Undo;
import java.util.Optional;

/** What a person asks about runs: why they fail, what else could have been, how they are called. */
final class InsightActions {
  private final Session session;
  private final Insights insights;
  private final Undo undo;
  private final WindowController window;

  InsightActions(Workbench bench, WindowController window) {
    this.session = bench.session();
    this.insights = bench.insights();
    this.undo = bench.undo();
    this.window = window;
  }

  void explain() {
    window.showFindingsTab();
    insights.explain();
  }

  void openRescue() {
    window.showFindingsTab();
    insights.openRescue();
  }

  void elsewhere() {
    window.showFindingsTab();
    insights.tryElsewhere();
  }

  void askWhomToStop() {
    window.ask("Which thread never runs again after this step?", "1", this::stop);
  }

  /** Stops the thread of this number, or says why not. */
  Optional<String> stop(String number) {
    TraceState state = session.viewpoint().stateProperty().get();
    int thread = number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 0;
    if (state == null || state.threads().stream().noneMatch(t -> t.thread() == thread)) {
      return Optional.of("Give the number of a thread of this run, 1 say.");
    }
    window.showFindingsTab();
    insights.stop(thread);
    return Optional.empty();
  }

  void askName() {
    Run shown = session.runsProperty().get().shownProperty().get();
    if (shown != null) {
      window.ask("What is this run to be called?", shown.name(), name -> rename(shown, name));
    }
  }

  private Optional<String> rename(Run run, String name) {
    if (name.isBlank()) {
      return Optional.of("A run needs a name.");
    }
    Runs runs = session.runsProperty().get();
    String before = run.name();
    runs.rename(run, name);
    undo.did(
        "name of " + before,
        session.experimentProperty().get(),
        () -> runs.rename(run, before),
        () -> runs.rename(run, name));
    return Optional.empty();
  }
}
