package heddle.model.benchmark;

/**
 * Where a run was measured: without this its figures mean nothing.
 *
 * @param jdk version and name of the JVM
 * @param cores processors that the JVM sees
 * @param os operating system and architecture
 */
public record BenchmarkMachine(String jdk, int cores, String os) {

  /** The machine and the JVM that this runs on. */
  public static BenchmarkMachine current() {
    return new BenchmarkMachine(
        System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
  }

  @Override
  public String toString() {
    return "JDK %s · %d %s · %s".formatted(jdk, cores, cores == 1 ? "core" : "cores", os);
  }
}
