package heddle.visualizer.stress;

import heddle.model.report.Report;
import java.util.concurrent.CompletableFuture;

/** The scenarios that show how outcomes come about. */
public interface Scenarios {
  /**
   * Opens a shipped scenario in the stepper.
   *
   * @param name its family and its file's name without the ending, {@code stack/elimination} say
   */
  void open(String name);

  /**
   * Searches the scenario for a failure, for some seconds; to cancel the result ends the search.
   *
   * @param name as in {@link #open}
   * @param simpleClassName the class or variant of it that is tried
   */
  CompletableFuture<Report> search(String name, String simpleClassName);
}
