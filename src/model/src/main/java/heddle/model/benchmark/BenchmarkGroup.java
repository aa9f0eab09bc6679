package heddle.model.benchmark;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;

/** Implementations of one abstraction, which do the same work and so may be compared. */
public enum BenchmarkGroup {
  /** Stacks: each thread pushes a value and pops one. */
  @SerializedName("stack")
  STACK(
      "stack",
      "Stacks",
      "push-pop pairs",
      List.of(
          BenchmarkSubject.shipped("algorithms.stack.TreiberStack").in("stack/garbage-collected"),
          BenchmarkSubject.shipped("algorithms.stack.StampedTreiberStack")
              .in("stack/stamped-survives"),
          BenchmarkSubject.shipped("algorithms.stack.HazardTreiberStack")
              .in("stack/hazard-pointers"),
          BenchmarkSubject.shipped("algorithms.stack.EpochTreiberStack").in("stack/epochs"),
          BenchmarkSubject.shipped("algorithms.stack.EliminationStack")
              .in("stack/elimination")
              .onDemand("It is made for many processors that collide."),
          BenchmarkSubject.jdk("java.util.concurrent.ConcurrentLinkedDeque"),
          BenchmarkSubject.locked("heddle.lab.LockedStack"),
          BenchmarkSubject.broken(
                  "algorithms.stack.BrokenRecyclingTreiberStack",
                  "ABA turns it into a ring or loses nodes of it; from then on it does other work"
                      + " than the rest, so its speed says nothing.")
              .in("stack/aba-recycled-nodes")),
      BenchmarkSetting.PAUSE,
      BenchmarkSetting.BATCH),

  /** Queues for many: each thread offers a value and polls one. */
  @SerializedName("queue")
  QUEUE(
      "queue",
      "Queues",
      "offer-poll pairs",
      List.of(
          BenchmarkSubject.shipped("algorithms.queue.MichaelScottQueue").in("queue/michael-scott"),
          BenchmarkSubject.shipped("algorithms.queue.HazardMichaelScottQueue")
              .in("queue/hazard-michael-scott"),
          BenchmarkSubject.shipped("algorithms.queue.WaitFreeQueue")
              .in("queue/wait-free")
              .onDemand("It pays for its bound on steps, and is no rival in speed."),
          BenchmarkSubject.shipped("algorithms.queue.BoundedMpmcQueue").in("queue/bounded-many"),
          BenchmarkSubject.jdk("java.util.concurrent.ConcurrentLinkedQueue"),
          BenchmarkSubject.locked("java.util.concurrent.ArrayBlockingQueue")
              .onDemand("It has a lock, and more threads than processors make it sleep."),
          BenchmarkSubject.library("org.jctools.queues.MpmcArrayQueue")),
      BenchmarkSetting.PAUSE,
      BenchmarkSetting.BATCH),

  /** Rings for two: one thread offers, another polls. */
  @SerializedName("ring")
  RING(
      "ring",
      "Rings for two",
      "offers and polls",
      List.of(
          BenchmarkSubject.shipped("algorithms.queue.SpscRing").in("queue/ring-for-two"),
          BenchmarkSubject.shipped("algorithms.queue.FastForwardRing")
              .in("queue/slots-that-say-so"),
          BenchmarkSubject.library("org.jctools.queues.SpscArrayQueue"))),

  /** Sorted sets: each thread looks up, adds and removes elements. */
  @SerializedName("set")
  SET(
      "set",
      "Sorted sets",
      "operations",
      List.of(
          BenchmarkSubject.shipped("algorithms.list.HarrisMichaelList").in("list/add-and-remove"),
          BenchmarkSubject.jdk("java.util.concurrent.ConcurrentSkipListSet"),
          BenchmarkSubject.locked("heddle.lab.LockedSet")),
      BenchmarkSetting.size(32),
      BenchmarkSetting.READS),

  /** Hash maps: each thread gets, puts and removes values. */
  @SerializedName("map")
  MAP(
      "map",
      "Hash maps",
      "operations",
      List.of(
          BenchmarkSubject.shipped("algorithms.map.SplitOrderedMap").in("map/split-ordered"),
          BenchmarkSubject.shipped("algorithms.map.HazardSplitOrderedMap")
              .in("map/hazard-pointers"),
          BenchmarkSubject.shipped("algorithms.map.OpenAddressingMap").in("map/open-addressing"),
          BenchmarkSubject.jdk("java.util.concurrent.ConcurrentHashMap"),
          BenchmarkSubject.locked("heddle.lab.LockedMap")),
      BenchmarkSetting.size(4_096),
      BenchmarkSetting.READS),

  /** Counters: each thread increments. */
  @SerializedName("counter")
  COUNTER(
      "counter",
      "Counters",
      "increments",
      List.of(
          BenchmarkSubject.shipped("algorithms.counter.FetchAddCounter").in("counter/fetch-add"),
          BenchmarkSubject.shipped("algorithms.counter.CasLoopCounter").in("counter/cas-loop"),
          BenchmarkSubject.locked("algorithms.counter.LockedCounter"),
          BenchmarkSubject.shipped("algorithms.counter.StripedCounter")
              .in("counter/striped")
              .onDemand("It is made for many processors; LongAdder stands for its kind."),
          BenchmarkSubject.jdk("java.util.concurrent.atomic.AtomicLong"),
          BenchmarkSubject.jdk("java.util.concurrent.atomic.LongAdder"),
          BenchmarkSubject.broken(
                  "algorithms.counter.BrokenCounter",
                  "It loses updates: it does less work than it is asked to, so its speed says"
                      + " nothing.")
              .in("counter/lost-update")),
      BenchmarkSetting.PAUSE),

  /** Thread pools: each thread hands tasks to a pool, and waits for them. */
  @SerializedName("thread-pool")
  THREAD_POOL(
      "thread-pool",
      "Thread pools",
      "tasks",
      List.of(
          BenchmarkSubject.shipped("algorithms.pool.PriorityThreadPool")
              .in("pool/back-pressure", "algorithms.pool.TicketOffice"),
          BenchmarkSubject.jdk("java.util.concurrent.ThreadPoolExecutor"))),

  /** Work stealing: tasks that fork and join. */
  @SerializedName("work-stealing")
  WORK_STEALING(
      "work-stealing",
      "Work stealing",
      "tasks",
      List.of(
          BenchmarkSubject.shipped("algorithms.stealing.WorkStealingPool")
              .in("stealing/fork-join", "algorithms.forkjoin.ForkJoinSum"),
          BenchmarkSubject.jdk("java.util.concurrent.ForkJoinPool"))),

  /** Work stealing: tasks of very different sizes. */
  @SerializedName("irregular-tasks")
  IRREGULAR_TASKS(
      "irregular-tasks",
      "Irregular tasks",
      "tasks",
      List.of(
          BenchmarkSubject.shipped("algorithms.stealing.WorkStealingPool")
              .in("stealing/fork-join", "algorithms.forkjoin.ForkJoinSum"),
          BenchmarkSubject.jdk("java.util.concurrent.ForkJoinPool"))),

  /** Reader-writer locks, half of the operations reading. */
  @SerializedName("read-write-50")
  READ_WRITE_50("read-write-50", "Reader-writer locks, 50 % reads", "sections", readWriteLocks()),

  /** Reader-writer locks, most of the operations reading. */
  @SerializedName("read-write-90")
  READ_WRITE_90("read-write-90", "Reader-writer locks, 90 % reads", "sections", readWriteLocks()),

  /** Reader-writer locks, nearly all of the operations reading. */
  @SerializedName("read-write-99")
  READ_WRITE_99("read-write-99", "Reader-writer locks, 99 % reads", "sections", readWriteLocks()),

  /** Transfers between accounts, as transactions or under one lock. */
  @SerializedName("transfer")
  TRANSFER(
      "transfer",
      "Bank transfers",
      "transfers",
      List.of(
          BenchmarkSubject.shipped("algorithms.stm.Tl2Memory")
              .in("stm/transfer", "algorithms.stm.Tl2Accounts"),
          BenchmarkSubject.shipped("algorithms.stm.MultiversionMemory")
              .in("stm/transfer", "algorithms.stm.MultiversionAccounts"),
          BenchmarkSubject.library("org.multiverse.stms.gamma.GammaStm"),
          BenchmarkSubject.locked("java.util.concurrent.locks.ReentrantLock")),
      new BenchmarkSetting("accounts", "Accounts", 1_024, 2, 1 << 16)),

  /** A sorted list of transactional references, or under one lock. */
  @SerializedName("sorted-list")
  SORTED_LIST(
      "sorted-list",
      "Sorted lists in transactions",
      "operations",
      List.of(
          BenchmarkSubject.shipped("algorithms.stm.Tl2Memory")
              .in("stm/transfer", "algorithms.stm.Tl2Accounts"),
          BenchmarkSubject.shipped("algorithms.stm.MultiversionMemory")
              .in("stm/transfer", "algorithms.stm.MultiversionAccounts"),
          BenchmarkSubject.library("org.multiverse.stms.gamma.GammaStm"),
          BenchmarkSubject.locked("java.util.concurrent.locks.ReentrantLock")),
      BenchmarkSetting.size(64),
      BenchmarkSetting.READS);

  private final String id;
  private final String title;
  private final String operations;
  private final List<BenchmarkSubject> subjects;
  private final List<BenchmarkSetting> settings;

  BenchmarkGroup(
      String id,
      String title,
      String operations,
      List<BenchmarkSubject> subjects,
      BenchmarkSetting... settings) {
    this.id = id;
    this.title = title;
    this.operations = operations;
    this.subjects = subjects;
    this.settings = List.of(settings);
  }

  private static List<BenchmarkSubject> readWriteLocks() {
    return List.of(
        BenchmarkSubject.shipped("algorithms.rwlock.PolicyReadWriteLock")
            .in("rwlock/arrival-order", "algorithms.rwlock.ArrivalOrderLedger"),
        BenchmarkSubject.shipped("algorithms.rwlock.PolicyReadWriteLock")
            .named("UnorderedReadWriteLock")
            .in("rwlock/whoever-is-awake", "algorithms.rwlock.UnorderedLedger"),
        BenchmarkSubject.jdk("java.util.concurrent.locks.ReentrantReadWriteLock"),
        BenchmarkSubject.library("heddle.lab.FairReentrantReadWriteLock"),
        BenchmarkSubject.jdk("java.util.concurrent.locks.StampedLock"),
        BenchmarkSubject.locked("java.util.concurrent.locks.ReentrantLock"));
  }

  /** The word for it on the command line and in JSON. */
  public String id() {
    return id;
  }

  /** The word for it in the window. */
  public String title() {
    return title;
  }

  /** What one operation is, in the plural: what a score counts. */
  public String operations() {
    return operations;
  }

  /** All implementations, in the order in which they are listed and drawn. */
  public List<BenchmarkSubject> subjects() {
    return subjects;
  }

  /** What can be varied besides the number of threads. */
  public List<BenchmarkSetting> settings() {
    return settings;
  }

  /** The setting of this name. */
  public Optional<BenchmarkSetting> setting(String name) {
    return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /**
   * The group in which the class of this binary name is measured, or the one that its scenario's
   * class uses.
   */
  public static Optional<BenchmarkGroup> measuring(String className) {
    return List.of(values()).stream().filter(g -> g.about(className).isPresent()).findFirst();
  }

  /** The implementation that this class is, or that a scenario's class of this name uses. */
  public Optional<BenchmarkSubject> about(String className) {
    return subjects.stream()
        .filter(s -> s.className().equals(className) || s.stepped().equals(className))
        .findFirst();
  }

  /** The names of those that are measured unless others are asked for. */
  public List<String> defaults() {
    return subjects.stream()
        .filter(BenchmarkSubject::byDefault)
        .map(BenchmarkSubject::name)
        .toList();
  }

  /** The implementation of this name. */
  public Optional<BenchmarkSubject> subject(String name) {
    return subjects.stream().filter(subject -> subject.name().equals(name)).findFirst();
  }

  /** The group of this {@linkplain #id id}. */
  public static Optional<BenchmarkGroup> of(String id) {
    return List.of(values()).stream().filter(group -> group.id.equals(id)).findFirst();
  }
}
