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
          BenchmarkSubject.shipped("algorithms.stack.TreiberStack"),
          BenchmarkSubject.shipped("algorithms.stack.StampedTreiberStack"),
          BenchmarkSubject.jdk("java.util.concurrent.ConcurrentLinkedDeque"),
          BenchmarkSubject.broken(
              "algorithms.stack.BrokenRecyclingTreiberStack",
              "ABA turns it into a ring or loses nodes of it; from then on it does other work"
                  + " than the rest, so its speed says nothing."))),

  /** Counters: each thread increments. */
  @SerializedName("counter")
  COUNTER(
      "counter",
      "Counters",
      "increments",
      List.of(
          BenchmarkSubject.shipped("algorithms.counter.FetchAddCounter"),
          BenchmarkSubject.shipped("algorithms.counter.CasLoopCounter"),
          BenchmarkSubject.shipped("algorithms.counter.LockedCounter"),
          BenchmarkSubject.jdk("java.util.concurrent.atomic.AtomicLong"),
          BenchmarkSubject.jdk("java.util.concurrent.atomic.LongAdder"),
          BenchmarkSubject.broken(
              "algorithms.counter.BrokenCounter",
              "It loses updates: it does less work than it is asked to, so its speed says"
                  + " nothing.")));

  private final String id;
  private final String title;
  private final String operations;
  private final List<BenchmarkSubject> subjects;

  BenchmarkGroup(String id, String title, String operations, List<BenchmarkSubject> subjects) {
    this.id = id;
    this.title = title;
    this.operations = operations;
    this.subjects = subjects;
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
