package guest.classes;

/** Several shutdown hooks, and such as run because a thread ends the program. */
public final class Hooks {
  private Hooks() {}

  /** Two hooks that race with each other, and with nobody else. */
  public static final class Two {
    private int x;

    public void one() {
      x = 1;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> x++));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> x++));
    }

    public int two() {
      return x;
    }

    public int end() {
      return x;
    }
  }

  /** The hook runs while the other thread goes on. */
  public static final class OnExit {
    private int x;

    public void one() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> x++));
      x++;
      System.exit(0);
    }

    public void two() {
      x += 10;
    }
  }

  /** Whether the program is ended hangs on who comes first. */
  public static final class OnExitPerhaps {
    private int x;

    public void one() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> x = 3));
      if (x == 0) {
        System.exit(1);
      }
    }

    public int two() {
      x = 1;
      return x;
    }
  }

  /** Two hooks and a thread that starts another one meanwhile. */
  public static final class StartsMeanwhile {
    private int x;

    public void one() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> x = 3));
      System.exit(1);
    }

    public void two() {
      new Thread(() -> x++).start();
    }
  }
}
