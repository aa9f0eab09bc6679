package heddle.visualizer.runs;

import heddle.visualizer.session.Run;
import heddle.visualizer.session.Segment;

/** A line of the tree of runs. */
sealed interface RunItem {
  /** The run that it belongs to. */
  Run run();

  /** The step to show when it is chosen. */
  int step();

  /** A run. */
  record Whole(Run run) implements RunItem {
    @Override
    public int step() {
      return run.trace().last();
    }
  }

  /**
   * Steps of one thread in a run, without a switch.
   *
   * @param run the run
   * @param segment the steps
   * @param text what happens in them
   * @param shared the number of the state that they lead to if other lines lead there too, else 0
   */
  record Part(Run run, Segment segment, String text, int shared) implements RunItem {
    @Override
    public int step() {
      return segment.last();
    }
  }
}
