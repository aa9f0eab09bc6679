package guest.loaders;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "two initializers that use each other, in classes of the program's own loader")
public class InitializedByOwnLoader {
  /** Uses the other one when it is initialized. */
  public static class Left {
    static int n = 1;
    static final int OTHER = Right.n;
  }

  /** Uses the other one when it is initialized. */
  public static class Right {
    static int n = 1;
    static final int OTHER = Left.n;
  }

  private final ClassFiles loader = new ClassFiles(InitializedByOwnLoader.class.getName() + "$");

  public void one() throws ClassNotFoundException {
    initialize("Left");
  }

  public void two() throws ClassNotFoundException {
    initialize("Right");
  }

  private void initialize(String name) throws ClassNotFoundException {
    Class.forName(InitializedByOwnLoader.class.getName() + "$" + name, true, loader);
  }
}
