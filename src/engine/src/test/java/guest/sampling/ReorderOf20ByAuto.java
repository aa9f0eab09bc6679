package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "auto",
    finds = "exception",
    why = "one setter stands between its writes and no other has begun")
public class ReorderOf20ByAuto extends Reorder {
  public ReorderOf20ByAuto() {
    super(20);
  }

  public void run() throws InterruptedException {
    go();
  }
}
