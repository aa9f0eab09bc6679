package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    finds = "exception",
    why = "the reader gets between the stages of the first writer")
public class TwoStageOf20ByPct extends TwoStage {
  public TwoStageOf20ByPct() {
    super(20);
  }

  public void run() throws InterruptedException {
    go();
  }
}
