package heddle.client;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that no worker outlives this process. */
final class RunningWorkers {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private RunningWorkers() {}

  static void add(Process process) {
    RUNNING.add(process);
    process.onExit().thenRun(() -> RUNNING.remove(process));
  }
}
