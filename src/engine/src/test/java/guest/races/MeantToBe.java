package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "7"},
    keys =
        "\"checks\": [\"data-race\"], \"benign\": [{\"field\": \"MeantToBe.hash\","
            + " \"reason\": \"as in String.hashCode\"}]",
    why = "the race is meant to be there: every thread computes the same")
public class MeantToBe {
  private int hash;

  public void one() {
    hash = 7;
  }

  public int two() {
    return hash;
  }
}
