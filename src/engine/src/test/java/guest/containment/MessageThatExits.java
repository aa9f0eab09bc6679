package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "asking an exception for its text is no part of the run")
public class MessageThatExits {
  public void one() {
    throw new Leaving();
  }

  private static final class Leaving extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      Thread other = new Thread(() -> {});
      other.start();
      System.exit(1);
      return "";
    }
  }
}
