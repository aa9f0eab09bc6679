package heddle.engine.mutants;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A sound algorithm, and the scenario that its mutants are checked with.
 *
 * @param scenario the scenario's file, below the folder of scenarios; what begins with {@code own/}
 *     is made for this, since the shipped one would not tell mutants from the original
 * @param specification the class that says what it must do, or empty for the scenario's own
 * @param classes the classes that are broken, without {@code algorithms.}
 */
record Subject(String scenario, String specification, List<String> classes) {
  private static final String OWN = "own/";
  private static final Path OWN_FOLDER =
      Path.of("src", "test", "resources", "heddle", "engine", "mutants");

  static final List<Subject> ALL =
      List.of(
          of("counter/cas-loop.json", "", "counter.CasLoopCounter"),
          of("counter/striped.json", "", "counter.StripedCounter"),
          of("stack/garbage-collected.json", "Stack", "stack.TreiberStack"),
          of("own/elimination.json", "", "stack.EliminationStack"),
          of("stack/stamped-survives.json", "Stack", "stack.StampedTreiberStack"),
          of("own/hazard-pointers.json", "", "stack.HazardTreiberStack"),
          of("queue/michael-scott.json", "Queue", "queue.MichaelScottQueue"),
          of("own/bounded-many.json", "", "queue.BoundedMpmcQueue"),
          of("queue/ring-for-two.json", "BoundedQueue", "queue.SpscRing"),
          of("own/wait-free.json", "", "queue.WaitFreeQueue"),
          of("list/add-and-remove.json", "Set", "list.HarrisMichaelList"),
          of("own/map.json", "Map", "map.OpenAddressingMap"),
          of("own/deque.json", "Tasks", "deque.ChaseLevDeque"),
          of("lock/mcs.json", "", "lock.McsLock"),
          of("lock/ticket.json", "", "lock.TicketLock"),
          of("rcu/read-copy-update.json", "", "rcu.RcuCell"),
          of("own/semaphore.json", "", "sync.CountingSemaphore"),
          of("own/wait-group.json", "", "sync.WaitGroup"),
          of("own/channel.json", "", "channel.BoundedChannel"),
          of("limiter/sliding-window.json", "", "limiter.SlidingWindowLimiter"),
          of("lazy/acquire-release.json", "", "lazy.AcquireReleaseLazy"),
          of("future/two-settle.json", "", "future.Promise"),
          of(
              "stm/transfer.json",
              "",
              "stm.Tl2Memory",
              "stm.LogTransaction",
              "stm.Ref",
              "stm.LogMemory",
              "stm.Cell"),
          of("own/rwlock.json", "", "rwlock.PolicyReadWriteLock"),
          of("philosophers/lock-order-cured.json", "", "philosophers.OrderedDiningTable"),
          of("own/pool.json", "", "pool.PriorityThreadPool"));

  private static Subject of(String scenario, String specification, String... classes) {
    return new Subject(
        scenario,
        specification.isEmpty() ? "" : "guest.sequential." + specification,
        List.of(classes));
  }

  /** The scenario without the end of its file's name. */
  String name() {
    return scenario.replace(".json", "");
  }

  /** The scenario, with its classes where these are. */
  Scenario read(Path scenarios, List<Path> classPath) throws BadInputException {
    Path file =
        scenario.startsWith(OWN)
            ? OWN_FOLDER.resolve(scenario.substring(OWN.length()))
            : scenarios.resolve(scenario);
    Scenario read = ScenarioReader.read(file);
    return read.but()
        .classPath(classPath.stream().map(p -> p.toAbsolutePath().toString()).toList())
        .judging(
            specification.isEmpty()
                ? read.judging()
                : read.judging().withSpecification(specification))
        .build();
  }
}
