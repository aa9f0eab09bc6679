package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    finds = "exception",
    why = "one setter stands between its writes and no other has begun")
public class ReorderOf20ByPct extends Reorder {
  public ReorderOf20ByPct() {
    super(20);
  }

  public void run() throws InterruptedException {
    go();
  }
}
