package heddle.lab;

/** The JVMs that JMH starts from this process. */
final class Forks {
  private Forks() {}

  /**
   * Lets no fork outlive this process when it exits or is asked to end. One that is started while
   * this happens finds nobody at the other end of its connection, and ends by itself.
   */
  static void endWithThisProcess() {
    Runtime.getRuntime().addShutdownHook(new Thread(Forks::end, "heddle-lab-end"));
  }

  private static void end() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
