package heddle.lab.stress;

/**
 * Lets a virtual machine end although threads of what is tested wait in it for ever: those that are
 * no daemons would keep it alive.
 */
final class Ending {
  private static boolean awaited;

  private Ending() {}

  /** Ends it when its main method has come to its end. */
  static synchronized void withMain() {
    if (!awaited) {
      awaited = true;
      Thread main =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("main"))
              .findFirst()
              .orElseThrow();
      Thread.ofPlatform().daemon().name("ending").start(() -> end(main));
    }
  }

  private static void end(Thread main) {
    try {
      main.join();
      Runtime.getRuntime().halt(0);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread.", e);
    }
  }
}
