package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    finds = "exception",
    why = "the reader gets between the stages of the first writer")
public class TwoStageOf100ByPct extends TwoStage {
  public TwoStageOf100ByPct() {
    super(100);
  }

  public void run() throws InterruptedException {
    go();
  }
}
