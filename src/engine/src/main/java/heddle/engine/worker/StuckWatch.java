package heddle.engine.worker;

import heddle.engine.execution.Execution;
import heddle.engine.execution.GuestPlace;
import heddle.model.protocol.Protocol;
import java.io.PrintStream;

/**
 * Tells where the program is when it has made no step for some seconds: the client ends a worker
 * that stays silent, and then wants to say why.
 *
 * <p>Reads the state of the carrier without synchronization: an old value makes the report later by
 * one look.
 */
final class StuckWatch {
  private static final long LOOK_MILLIS = 1_000;
  private static final int LOOKS = 5;

  private final Execution run;
  private final Thread carrier;
  private final PrintStream errors;

  private StuckWatch(Execution run, Thread carrier, PrintStream errors) {
    this.run = run;
    this.carrier = carrier;
    this.errors = errors;
  }

  /** Watches the calling thread, which is the carrier. */
  static void start(Execution run, PrintStream errors) {
    StuckWatch watch = new StuckWatch(run, Thread.currentThread(), errors);
    Thread thread = new Thread(watch::look, "heddle-stuck");
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    long before = -1;
    int looks = 0;
    try {
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        long now = run.progress();
        looks = run.running && now == before ? looks + 1 : 0;
        before = now;
        if (looks == LOOKS) {
          String place = GuestPlace.of(carrier.getStackTrace());
          if (!place.isEmpty()) {
            errors.println(Protocol.STUCK + run.runner() + " is in " + place);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
