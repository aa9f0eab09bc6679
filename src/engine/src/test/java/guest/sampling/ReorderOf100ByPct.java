package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    finds = "exception",
    why = "one setter stands between its writes and no other has begun")
public class ReorderOf100ByPct extends Reorder {
  public ReorderOf100ByPct() {
    super(100);
  }

  public void run() throws InterruptedException {
    go();
  }
}
