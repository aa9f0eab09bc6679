package guest.containment;

import heddle.engine.suite.Expect;

@Expect(finds = "exception", why = "the text of an exception is the program's code, and may fail")
public class MessageThatThrows {
  public void one() {
    throw new Mute();
  }

  private static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }
}
