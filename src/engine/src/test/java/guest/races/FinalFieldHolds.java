package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"-1", "1"},
    keys =
        "\"checks\": [\"data-race\"], \"benign\": [{\"field\": \"FinalFieldHolds.box\","
            + " \"reason\": \"all that is reached through it is final\"}]",
    why = "what a final field refers to is as the constructor left it, however one gets the object")
public class FinalFieldHolds {
  private static final class Box {
    final int[] content;

    Box() {
      content = new int[1];
      content[0] = 1;
    }
  }

  private Box box;

  public void one() {
    box = new Box();
  }

  public int two() {
    Box b = box;
    return b == null ? -1 : b.content[0];
  }
}
