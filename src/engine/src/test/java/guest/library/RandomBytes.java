package guest.library;

import heddle.engine.suite.Expect;
import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;

@Expect(
    reaches =
        "\"f465b9a1-6a9e-486e-8f45-0980185dc406 1750893463095773485 123"
            + "9b74a851-6a89-491b-aaa2-7e740c9fcb53 -3696125781861132782 114\"",
    why = "what the operating system or the clock would draw is a function of the run")
public class RandomBytes {
  private String mine;
  private String others;

  public void before() {
    mine = draw();
  }

  public void one() {
    others = draw();
  }

  public String end() {
    return mine.equals(others) ? "equal" : mine + others;
  }

  private static String draw() {
    byte[] bytes = new SecureRandom().generateSeed(4);
    return UUID.randomUUID() + " " + new SplittableRandom().nextLong() + " " + bytes[3];
  }
}
