package guest.classes;

/** Threads that the program makes. */
public final class Threads {
  private Threads() {}

  /** Starts one and does the same itself. */
  public static final class StartsOne {
    private int x;

    public int run() throws InterruptedException {
      Thread t = new Thread(() -> x++);
      t.start();
      x++;
      t.join();
      return x;
    }
  }

  /** Starts two. */
  public static final class StartsTwo {
    private int x;

    public int run() throws InterruptedException {
      Thread a = new Thread(() -> x++);
      Thread b = new Thread(() -> x++);
      a.start();
      b.start();
      a.join();
      b.join();
      return x;
    }
  }

  /** Joins in the other order. */
  public static final class JoinsCrosswise {
    private int x;

    public int run() throws InterruptedException {
      Thread a = new Thread(() -> x = 1);
      Thread b = new Thread(() -> x = 2);
      a.start();
      b.start();
      b.join();
      int seen = x;
      a.join();
      return seen * 10 + x;
    }
  }

  /** Does not wait for its end. */
  public static final class DoesNotJoin {
    private int x;

    public int run() {
      new Thread(() -> x = 1).start();
      return x;
    }
  }

  /** Waits for its end for a while. */
  public static final class JoinsForAWhile {
    private int x;

    public int run() throws InterruptedException {
      Thread t = new Thread(() -> x++);
      t.start();
      t.join(10);
      return x;
    }
  }

  /** A thread that starts another. */
  public static final class Chain {
    private int x;

    public int run() throws InterruptedException {
      Thread a = new Thread(() -> new Thread(() -> x = 2).start());
      a.start();
      a.join();
      return x;
    }
  }

  /** Two threads start one each, which are numbered in that order. */
  public static final class BothStart {
    private int x;

    public void one() {
      new Thread(() -> x++).start();
    }

    public void two() {
      new Thread(() -> x++).start();
    }
  }

  /** Interrupts who waits for the end of one that never ends. */
  public static final class InterruptedJoin {
    private volatile Thread joiner;

    public int one() throws InterruptedException {
      Thread t =
          new Thread(
              () -> {
                synchronized (this) {
                  try {
                    wait();
                  } catch (InterruptedException e) {
                    Thread.onSpinWait();
                  }
                }
              });
      t.start();
      joiner = Thread.currentThread();
      try {
        t.join();
        return 1;
      } catch (InterruptedException e) {
        return 2;
      }
    }

    public void two() {
      Thread seen = joiner;
      if (seen != null) {
        seen.interrupt();
      }
    }
  }

  /** A thread that fails does not keep the others from going on. */
  public static final class Fails {
    private int x;

    public void one() {
      x = 1;
      throw new IllegalStateException("on purpose");
    }

    public int two() {
      return x;
    }
  }
}
