package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"8"},
    executions = 200,
    why = "a class initializer starts a thread and waits for it")
public class InitializerJoins {
  static class Table {
    static final int[] SQUARES = new int[3];

    static {
      Thread worker =
          new Thread(
              new Runnable() {
                private final int[] squares = SQUARES;

                @Override
                public void run() {
                  squares[2] = 4;
                }
              });
      worker.start();
      try {
        worker.join();
      } catch (InterruptedException e) {
        throw new ExceptionInInitializerError(e);
      }
    }
  }

  public int run() {
    return Table.SQUARES[2] + Table.SQUARES[2];
  }
}
