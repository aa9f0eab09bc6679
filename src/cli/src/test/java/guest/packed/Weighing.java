package guest.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;

/**
 * Two threads add what a service and a resource say to one sum, without a lock; with the argument
 * {@code locked} with one.
 */
public final class Weighing {
  private static int sum;

  private Weighing() {}

  /** Prints the sum. */
  public static void main(String[] arguments) throws InterruptedException {
    run(arguments.length > 0 ? Weighing::addLocked : Weighing::add);
    System.out.println(sum);
  }

  private static void run(Runnable add) throws InterruptedException {
    Thread one = new Thread(add);
    Thread two = new Thread(add);
    one.start();
    two.start();
    one.join();
    two.join();
  }

  /** The same without printing; to be called. */
  public static int weigh() throws InterruptedException {
    run(Weighing::add);
    return sum;
  }

  private static void add() {
    sum += service() + resource();
  }

  private static synchronized void addLocked() {
    add();
  }

  private static int service() {
    int weight = 0;
    for (Greeting g : ServiceLoader.load(Greeting.class)) {
      weight += g.weight();
    }
    return weight;
  }

  private static int resource() {
    try (InputStream in = Weighing.class.getResourceAsStream("weight.txt")) {
      return in.read() - '0';
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
