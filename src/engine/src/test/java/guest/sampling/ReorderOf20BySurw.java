package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "surw",
    finds = "exception",
    why = "one setter stands between its writes and no other has begun")
public class ReorderOf20BySurw extends Reorder {
  public ReorderOf20BySurw() {
    super(20);
  }

  public void run() throws InterruptedException {
    go();
  }
}
