package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "surw",
    finds = "exception",
    why = "the reader gets between the stages of the first writer")
public class TwoStageOf100BySurw extends TwoStage {
  public TwoStageOf100BySurw() {
    super(100);
  }

  public void run() throws InterruptedException {
    go();
  }
}
