package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "nobody waits for the text of an exception that never comes")
public class MessageThatLoops {
  public void one() {
    throw new Endless();
  }

  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      int i = 0;
      while (i >= 0) {
        i = (i + 1) & 1023;
      }
      return "after all";
    }
  }
}
