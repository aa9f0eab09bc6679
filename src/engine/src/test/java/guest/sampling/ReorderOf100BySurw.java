package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "surw",
    finds = "exception",
    why = "one setter stands between its writes and no other has begun")
public class ReorderOf100BySurw extends Reorder {
  public ReorderOf100BySurw() {
    super(100);
  }

  public void run() throws InterruptedException {
    go();
  }
}
