package heddle.peers.on17;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Has Lincheck run one workload and prints how many executions it makes in a second, and in a
 * second of processor time, a line for each window. The least that a check of one execution takes
 * is taken off as its set-up.
 */
public final class LincheckRuns {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Class<?> workload;
  private final ExecutionScenario scenario;

  private LincheckRuns(Class<?> workload, ExecutionScenario scenario) {
    this.workload = workload;
    this.scenario = scenario;
  }

  /**
   * Runs.
   *
   * @param arguments the class; its threads, {@code push,pop;push,pop}; how many windows; how many
   *     executions in each
   */
  public static void main(String[] arguments) throws Exception {
    Class<?> workload = Class.forName(arguments[0]);
    int windows = Integer.parseInt(arguments[2]);
    int executions = Integer.parseInt(arguments[3]);
    LincheckRuns runs = new LincheckRuns(workload, scenario(workload, arguments[1]));
    double first = runs.time(executions)[0];
    System.out.println("first " + first + " " + peakMegabytes());
    double[] setUp = {Double.MAX_VALUE, Double.MAX_VALUE};
    for (int i = 0; i < windows; i++) {
      double[] one = runs.time(1);
      setUp = new double[] {Math.min(setUp[0], one[0]), Math.min(setUp[1], one[1])};
    }
    for (int i = 0; i < windows; i++) {
      double[] whole = runs.time(executions + 1);
      System.out.println(
          "per second "
              + executions / (whole[0] - setUp[0])
              + " "
              + executions / (whole[1] - setUp[1]));
    }
    System.exit(0);
  }

  /** The most memory that this process has had, as Linux tells it; 0 elsewhere. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    }
    return 0;
  }

  private static ExecutionScenario scenario(Class<?> workload, String threads) throws Exception {
    List<List<Actor>> parallel = new ArrayList<>();
    for (String thread : threads.split(";")) {
      List<Actor> actors = new ArrayList<>();
      for (String call : thread.split(",")) {
        actors.add(new Actor(workload.getMethod(call), List.of()));
      }
      parallel.add(actors);
    }
    return new ExecutionScenario(List.of(), parallel, List.of(), null);
  }

  /** The seconds, and the seconds of processor time, that a check of so many executions takes. */
  private double[] time(int executions) {
    ModelCheckingOptions options = new ModelCheckingOptions();
    options.iterations(0);
    options.invocationsPerIteration(executions);
    options.minimizeFailedScenario(false);
    options.addCustomScenario(scenario);
    long began = System.nanoTime();
    long used = PROCESS.getProcessCpuTime();
    options.check(workload);
    return new double[] {
      (System.nanoTime() - began) / NANOS, (PROCESS.getProcessCpuTime() - used) / NANOS
    };
  }
}
