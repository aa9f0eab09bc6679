package heddle.engine.execution;

import heddle.hooks.Carrier;
import heddle.hooks.Controller;
import heddle.hooks.RegionHooks;
import java.util.function.Supplier;

/**
 * Who acts on the carrier: the program, or the engine in the middle of it. Code of the engine, and
 * code of the program that the engine calls only to look, uses library code that is rewritten like
 * the program's; this class alone says which hooks hear what it does.
 *
 * <p>Three things can be switched off, each for a stretch, and stretches nest: the hooks of open
 * code and of library code ({@link #mute}, or one of the two), what monitors keep out ({@link
 * #asks}), and everything at once ({@link #offstage}). The first belongs to the running thread and
 * goes with it when others run; nobody else runs during the other two.
 */
final class Stage {
  /** Loop iterations allowed between two visible operations. */
  static final int FUEL = 50_000_000;

  private final Controller controller;
  private SecretCounters counters;
  private LockStack lockStack;
  private int unlocked;
  private boolean noting;

  Stage(Controller controller) {
    this.controller = controller;
    nobodyActs();
  }

  /** The carrier is known: it will run everything. */
  void install(Thread carrier) {
    counters = new SecretCounters(carrier);
    lockStack = new LockStack(carrier);
  }

  void startAnew() {
    unlocked = 0;
    noting = false;
    counters.startAnew();
  }

  SecretCounters counters() {
    return counters;
  }

  // ---- the program comes and goes

  /** This thread runs from now on, as it was when it was {@link #save saved}. */
  void enter(LogicalThread t) {
    controller.silence = t.silence;
    controller.librarySilence = t.librarySilence;
    controller.monitorProxy = t; // Nothing else locks it.
    Controller.fuel = t.fuel;
    Controller.effects = t.effects;
    Controller.stepped = t.stepped;
    controller.depth = t.depth;
    Carrier.masquerade(t.thread);
    if (!controller.running) {
      controller.running = true;
      counters.programEnters();
    }
  }

  /** The running thread is about to stand aside. */
  void save(LogicalThread t) {
    t.silence = controller.silence;
    t.librarySilence = controller.librarySilence;
    t.fuel = Controller.fuel;
    t.effects = Controller.effects;
    t.stepped = Controller.stepped;
    t.depth = controller.depth;
  }

  /** Whether others may run on top of the running thread, and leave the stack before it. */
  boolean mayLend() {
    return lockStack.isEmpty();
  }

  /** The program no longer runs: it has yielded, or its direct code has returned. */
  void halt() {
    if (controller.running) {
      counters.programLeaves();
      controller.running = false;
      nobodyActs();
    }
  }

  /** The carrier is itself again. */
  void clear() {
    Carrier.masquerade(controller.carrier);
  }

  private void nobodyActs() {
    controller.silence = 1;
    controller.librarySilence = 1;
  }

  /** The running thread has made a visible operation: it may loop for a while again. */
  static void refuel() {
    Controller.fuel = FUEL;
    Controller.stepped = true;
  }

  // ---- what is heard of it

  /** Whether what open code does is an operation. */
  boolean audible() {
    return controller.silence == 0 && !noting;
  }

  /** Whether what library code does is an operation. */
  boolean libraryAudible() {
    return controller.librarySilence == 0 && !noting;
  }

  /** Whether what library code does is an operation, or at least noted. */
  boolean libraryHeard() {
    return controller.librarySilence == 0;
  }

  /** Whether the program only looks, and what it looks at is noted. */
  boolean notes() {
    return noting;
  }

  /** Whether the program runs, and not the engine between two steps. */
  boolean programRuns() {
    return controller.running;
  }

  /** The running thread may have done something that is no operation. */
  static void affect() {
    Controller.effects++;
  }

  /** From now on nothing is an operation. It may still block. */
  void mute() {
    controller.silence++;
    controller.librarySilence++;
  }

  void unmute() {
    controller.librarySilence--;
    controller.silence--;
  }

  /** From now on nothing that open code does is an operation. */
  void muteOpen() {
    controller.silence++;
  }

  void unmuteOpen() {
    controller.silence--;
  }

  /** From now on nothing that library code does is an operation. */
  void muteLibrary() {
    controller.librarySilence++;
  }

  void unmuteLibrary() {
    controller.librarySilence--;
  }

  /** Whether the insides of a {@code StringBuilder} are heard. */
  void openBuilders(boolean open) {
    controller.buildersOpen = open;
  }

  // ---- the engine acts alone

  /**
   * A strategy is asked: its collections are rewritten like the program's, and the monitors that
   * they take are no business of the program. No thread is switched until it has {@link #answered}.
   */
  void asks() {
    controller.librarySilence++;
    unlocked++;
  }

  void answered() {
    unlocked--;
    controller.librarySilence--;
  }

  /** Whether monitors are to let everyone pass. */
  boolean unlocked() {
    return unlocked > 0;
  }

  /** Runs code of the program that only looks: without operations, past monitors. */
  <T> T unseen(Supplier<T> code) {
    mute();
    unlocked++;
    try {
      return code.get();
    } finally {
      unlocked--;
      unmute();
    }
  }

  /** Runs code of the program that only looks, past monitors; what it looks at is noted. */
  <T> T noted(Supplier<T> code) {
    int silence = controller.silence;
    int librarySilence = controller.librarySilence;
    int effects = Controller.effects;
    controller.silence = 0;
    controller.librarySilence = 0;
    noting = true;
    unlocked++;
    try {
      return code.get();
    } finally {
      unlocked--;
      noting = false;
      controller.silence = silence;
      controller.librarySilence = librarySilence;
      Controller.effects = effects;
    }
  }

  /**
   * Runs code of the engine that nothing of is under control: its slow paths. Class loaders of the
   * program's own that it calls are under control all the same.
   */
  <T> T offstage(Supplier<T> code) {
    RegionHooks.enterOffstage();
    try {
      return code.get();
    } finally {
      RegionHooks.leaveOffstage();
    }
  }
}
