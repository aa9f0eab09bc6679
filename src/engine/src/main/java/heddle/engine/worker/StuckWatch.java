package heddle.engine.worker;

import heddle.engine.execution.Execution;
import heddle.engine.execution.GuestPlace;
import heddle.model.protocol.Protocol;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/**
 * Sees that the program makes no step. If its thread uses no processor time either and stands in
 * native code, it waits outside of Java, where nothing can make it go on: this is told, and the
 * process ends. It ends as well if that thread has used much processor time since the last step:
 * loops of the program's own are counted, so this one is in the JDK. Where code is interpreted, its
 * place is told, and whether to wait is left to the client.
 *
 * <p>Reads the state of the carrier without synchronization: an old value makes the report later by
 * one look.
 */
final class StuckWatch {
  private static final Duration LOOK = Duration.ofMillis(500);

  /** Looks in a row at a thread that waits, or that is interpreted and busy, until that is told. */
  private static final int WAITING_LOOKS = 4;

  private static final int BUSY_LOOKS = 10;

  /** Processor time without a step, in nanoseconds, that no call of the JDK is given. */
  private static final long BUSY = 4_000_000_000L;

  /** Processor time between two looks, in nanoseconds, up to which a thread does nothing. */
  private static final long IDLE = 5_000_000;

  private final Execution run;
  private final Thread carrier;
  private final PrintStream errors;
  private final Runnable sign;
  private int unmoved;
  private int waiting;
  private long before = -1;
  private final boolean interprets =
      System.getProperty("java.vm.info", "").startsWith("interpreted");
  private long processorTime;
  private long timeOfStep;
  private StackTraceElement[] stack = {};

  private StuckWatch(Execution run, Thread carrier, PrintStream errors, Runnable sign) {
    this.sign = sign;
    this.run = run;
    this.carrier = carrier;
    this.errors = errors;
  }

  /**
   * Watches the calling thread, which is the carrier.
   *
   * @param sign gives a sign of life; called again and again unless the program makes no step
   */
  static void start(Execution run, PrintStream errors, Runnable sign) {
    StuckWatch watch = new StuckWatch(run, Thread.currentThread(), errors, sign);
    Thread thread = new Thread(watch::watch, "heddle-stuck");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    long now = run.progress();
    unmoved = run.running && now == before ? unmoved + 1 : 0;
    before = now;
    if (unmoved == 0) {
      sign.run();
      waiting = 0;
      return;
    }
    long used = ManagementFactory.getThreadMXBean().getThreadCpuTime(carrier.threadId());
    timeOfStep = unmoved == 1 ? used : timeOfStep;
    if (!interprets && used - processorTime >= IDLE) {
      sign.run(); // On a busy machine it takes long to use that much time.
    }
    waiting = waits(used) ? waiting + 1 : 0;
    if (waiting == WAITING_LOOKS) {
      tell(Protocol.WAITS);
      Runtime.getRuntime().halt(Protocol.WAITED);
    } else if (interprets && unmoved == BUSY_LOOKS) {
      tell(Protocol.STUCK);
    } else if (!interprets && used - timeOfStep > BUSY) {
      tell(Protocol.STUCK);
      Runtime.getRuntime().halt(Protocol.ENDLESS);
    }
  }

  /**
   * Whether the carrier has done nothing since the last look, and stands in the same native code.
   */
  private boolean waits(long time) {
    boolean idle = time - processorTime < IDLE;
    processorTime = time;
    StackTraceElement[] last = stack;
    stack = carrier.getStackTrace();
    return idle && stack.length > 0 && stack[0].isNativeMethod() && Arrays.equals(last, stack);
  }

  private void tell(String what) {
    StackTraceElement[] now = carrier.getStackTrace();
    String place = GuestPlace.of(now);
    if (place.isEmpty() && now.length > 0) {
      place = now[0].getClassName() + "." + now[0].getMethodName();
    }
    errors.println(what + run.runner() + " is in " + place);
  }
}
