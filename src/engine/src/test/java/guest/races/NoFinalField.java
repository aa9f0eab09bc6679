package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys =
        "\"checks\": [\"data-race\"], \"benign\": [{\"field\": \"NoFinalField.box\","
            + " \"reason\": \"only what it refers to is looked at here\"}]",
    why = "the same without final: the content races too")
public class NoFinalField {
  private static final class Box {
    int[] content;

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
    return b == null || b.content == null ? -1 : b.content[0];
  }
}
