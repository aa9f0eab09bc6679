package guest;

import java.time.Instant;
import java.time.ZoneId;

/** A program under study that sets machinery of the JDK in motion. */
public final class Machinery {
  private int value;

  private static String inThread(java.util.function.Supplier<String> code)
      throws InterruptedException {
    String[] result = new String[1];
    Thread thread = new Thread(() -> result[0] = code.get());
    thread.start();
    thread.join();
    return result[0];
  }

  /** Initialises classes of the JDK in a thread that has done nothing yet. */
  public String zone() throws InterruptedException {
    return inThread(() -> ZoneId.of("Europe/Berlin").toString());
  }

  /** Asks what time it is. */
  public String now() throws InterruptedException {
    return inThread(() -> Instant.now().toString());
  }

  /** Random numbers, and the name of a thread. */
  public String random() {
    return Math.random() + " " + new java.util.Random().nextInt() + new Thread(() -> {}).getName();
  }

  /** Overflows the stack after a visible operation. */
  public int recurse() {
    value = 1;
    return deeper();
  }

  private int deeper() {
    return deeper() + value;
  }
}
