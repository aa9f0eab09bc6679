package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "surw",
    finds = "exception",
    why = "the reader gets between the stages of the first writer")
public class TwoStageOf20BySurw extends TwoStage {
  public TwoStageOf20BySurw() {
    super(20);
  }

  public void run() throws InterruptedException {
    go();
  }
}
