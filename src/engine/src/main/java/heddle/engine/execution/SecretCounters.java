package heddle.engine.execution;

/**
 * What the virtual machine and the JDK count in secret: identity hash codes, seeds, and numbers of
 * threads. The program has counts of its own, which start afresh with every run.
 */
final class SecretCounters {
  private final IdentityHashes hashes;
  private final RandomSeeds seeds;
  private final ThreadIds ids;
  private final ThreadTemplate threads = new ThreadTemplate();

  SecretCounters(Thread carrier) {
    hashes = new IdentityHashes(carrier);
    seeds = new RandomSeeds();
    ids = new ThreadIds();
  }

  void startAnew() {
    hashes.startAnew();
    seeds.startAnew();
    ids.startAnew();
  }

  /** Gives an object that outlives the runs its hash by its name. */
  void nameConstant(Object constant, String name) {
    hashes.give(constant, name);
  }

  /** What is counted is the program's from now on. */
  void programEnters() {
    hashes.programEnters();
    ids.programEnters();
  }

  /** It is the engine's again. */
  void programLeaves() {
    hashes.programLeaves();
    ids.programLeaves();
  }

  /** A thread of the program that the scenario names; not while the program runs. */
  Thread newThread(String name, ClassLoader loader) {
    return threads.make(ids.next(), name, loader);
  }
}
