package heddle.engine.check;

import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import java.util.List;

/** The program ended the run itself: an exit, or a loop without a step. */
public final class EndingCheck implements Check {
  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (run.ending() == null) {
      return;
    }
    FindingKind kind = kind(run.ending());
    if (kind != null) {
      List<Integer> thread = List.of(run.stopped());
      Object subject = kind == FindingKind.EXIT ? run.exitStatus() : run.ending();
      found.add(new Problem(kind, true, -1, thread, List.of(), List.of(), subject));
    }
  }

  private static FindingKind kind(Ending ending) {
    return switch (ending) {
      case EXIT -> FindingKind.EXIT;
      case HANG -> FindingKind.HANG;
      default -> null;
    };
  }
}
