package guest.loaders;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"11", "12", "21", "22"},
    proved = true,
    why = "what the class path holds, for comparison: two increments, each of which may be lost")
public class LoadedFromFolder {
  private final Racy racy = new Racy();

  public void one() {
    racy.run();
  }

  public void two() {
    racy.run();
  }

  public int end() {
    return racy.getAsInt();
  }
}
