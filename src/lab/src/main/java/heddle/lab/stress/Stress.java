package heddle.lab.stress;

import heddle.lab.Answering;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import java.io.IOException;

/** Runs stress tests in a process of their own, which answers one {@link StressRequest}. */
public final class Stress {
  private Stress() {}

  /** Runs what standard input asks for and exits. */
  public static void main(String[] arguments) throws IOException {
    Answering.<StressRequest, StressProgress, StressReport>once(
        StressRequest.class, (request, progress) -> new StressRun(request, progress).run());
  }
}
