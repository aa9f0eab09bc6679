package heddle.engine.execution;

import heddle.hooks.Controller;
import java.util.function.Supplier;

/**
 * Runs code of the engine in the middle of the program's: while it lasts, nothing is under control,
 * since the engine's slow paths use library code that is rewritten itself.
 */
final class Offstage {
  private Offstage() {}

  static <T> T run(Controller controller, Supplier<T> code) {
    boolean running = controller.running;
    if (running) {
      controller.programLeaves();
    }
    controller.running = false;
    controller.silence++;
    controller.librarySilence++;
    try {
      return code.get();
    } finally {
      controller.librarySilence--;
      controller.silence--;
      controller.running = running;
      if (running) {
        controller.programEnters();
      }
    }
  }
}
