package heddle.engine.mutants;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sound algorithms, and the scenarios that their mutants are checked with.
 *
 * @param scenarios the scenarios' files, below the folder of scenarios; what begins with {@code
 *     own/} is made for this, since the shipped ones would not tell mutants from the original
 * @param specification the class that says what they must do in shipped ones, or empty for the
 *     scenario's own
 * @param classes the classes that are broken, without {@code algorithms.}
 */
record Subject(List<String> scenarios, String specification, List<String> classes) {
  private static final String OWN = "own/";
  private static final Path OWN_FOLDER =
      Path.of("src", "test", "resources", "heddle", "engine", "mutants");

  static final List<Subject> ALL =
      List.of(
          of("counter.CasLoopCounter", "", "counter/cas-loop"),
          of("counter.StripedCounter", "", "counter/striped"),
          of("stack.TreiberStack", "Stack", "stack/garbage-collected"),
          of("stack.EliminationStack", "", "own/elimination"),
          of("stack.StampedTreiberStack", "Stack", "stack/stamped-survives"),
          of("stack.HazardTreiberStack", "", "own/hazard-pointers"),
          of("queue.MichaelScottQueue", "Queue", "queue/michael-scott", "own/michael-scott-tail"),
          of("queue.BoundedMpmcQueue", "", "own/bounded-many"),
          of("queue.SpscRing", "BoundedQueue", "queue/ring-for-two"),
          of(
              "queue.WaitFreeQueue",
              "",
              "own/wait-free",
              "own/wait-free-polls",
              "own/wait-free-polls-again",
              "own/wait-free-empty",
              "own/wait-free-nothing",
              "own/wait-free-offers"),
          of("list.HarrisMichaelList", "Set", "list/add-and-remove"),
          of("map.OpenAddressingMap", "", "own/map"),
          of("deque.ChaseLevDeque", "Tasks", "own/deque", "deque/grows-under-a-thief"),
          of("lock.McsLock", "", "lock/mcs", "own/mutex-mcs", "own/mutex-mcs-misused"),
          of("lock.TicketLock", "", "lock/ticket", "own/mutex-ticket", "own/mutex-ticket-misused"),
          of("rcu.RcuCell", "", "rcu/read-copy-update", "own/rcu"),
          of("sync.CountingSemaphore", "", "own/semaphore", "own/semaphore-in-use"),
          of("sync.WaitGroup", "", "own/wait-group", "own/wait-group-in-use"),
          of(
              "channel.BoundedChannel",
              "",
              "own/channel",
              "own/channel-interrupted",
              "own/channel-closed",
              "own/channel-for-long"),
          of("limiter.SlidingWindowLimiter", "", "limiter/sliding-window"),
          of("lazy.AcquireReleaseLazy", "", "lazy/acquire-release"),
          of("future.Promise", "", "future/two-settle", "own/promise-in-use", "own/promise-fails"),
          of(
              "stm.Tl2Memory stm.LogTransaction stm.Ref stm.LogMemory stm.Cell",
              "",
              "stm/transfer",
              "own/transactions",
              "own/transactions-in-parts"),
          of(
              "rwlock.PolicyReadWriteLock",
              "",
              "own/rwlock",
              "own/ledger-interrupted",
              "own/ledger-gives-up",
              "own/ledger-within",
              "own/ledger-soon",
              "own/ledger-upgrade"),
          of(
              "philosophers.OrderedDiningTable",
              "",
              "philosophers/lock-order-cured",
              "own/philosophers"),
          of(
              "pool.PriorityThreadPool",
              "",
              "own/pool",
              "own/pool-paused",
              "own/pool-paused-and-closed",
              "own/pool-awaited",
              "own/pool-unused",
              "own/pool-impatient",
              "own/pool-fails",
              "own/pool-stopped",
              "own/pool-interrupted",
              "own/pool-cancelled",
              "own/pool-cancelled-at-last"));

  private static Subject of(String classes, String specification, String... scenarios) {
    return new Subject(
        List.of(scenarios),
        specification.isEmpty() ? "" : "guest.sequential." + specification,
        List.of(classes.split(" ")));
  }

  /** What it is known by: its first scenario. */
  String name() {
    return scenarios.getFirst();
  }

  /** The scenarios, with their classes where these are. */
  List<Scenario> read(Path folder, List<Path> classPath) throws BadInputException {
    List<Scenario> all = new ArrayList<>();
    for (String scenario : scenarios) {
      all.add(read(scenario, folder, classPath));
    }
    return all;
  }

  private Scenario read(String scenario, Path folder, List<Path> classPath)
      throws BadInputException {
    Path file =
        scenario.startsWith(OWN)
            ? OWN_FOLDER.resolve(scenario.substring(OWN.length()) + ".json")
            : folder.resolve(scenario + ".json");
    Scenario read = ScenarioReader.read(file);
    boolean another = !specification.isEmpty() && !scenario.startsWith(OWN);
    return read.but()
        .classPath(classPath.stream().map(p -> p.toAbsolutePath().toString()).toList())
        .judging(another ? read.judging().withSpecification(specification) : read.judging())
        .build();
  }
}
