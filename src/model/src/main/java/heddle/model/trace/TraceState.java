package heddle.model.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Threads, locks and heap after some step of a trace, looked up when they are asked for. Made by
 * {@link Trace#stateAt}. Immutable and thread-safe.
 */
public final class TraceState {
  private final StepStore store;
  private final int index;

  TraceState(StepStore store, int index) {
    this.store = store;
    this.index = index;
  }

  /** The number of the step after which this is the state. */
  public int step() {
    return store.step(index).number();
  }

  /** The threads by number. */
  public Collection<ThreadState> threads() {
    List<ThreadState> threads = new ArrayList<>();
    for (int number : store.ask(i -> i.threadNumbers(index))) {
      threads.add(thread(number));
    }
    return threads;
  }

  /** The thread with this number, or {@code null}. */
  public ThreadState thread(int number) {
    Integer change = store.ask(i -> i.threadChange(number, index));
    return change == null ? null : last(store.step(change).threads(), t -> t.thread() == number);
  }

  /** The locks that were ever used, by object id. */
  public Collection<LockState> locks() {
    List<LockState> locks = new ArrayList<>();
    for (int object : store.ask(i -> i.lockIds(index))) {
      locks.add(lock(object));
    }
    return locks;
  }

  /** The state of this lock, or {@code null} if nobody has touched it. */
  public LockState lock(int object) {
    Integer change = store.ask(i -> i.lockChange(object, index));
    return change == null ? null : last(store.step(change).locks(), l -> l.object() == object);
  }

  /** The objects seen so far, by id. */
  public Collection<ObjectInfo> objects() {
    return store.ask(i -> i.objects(index));
  }

  /** The object with this id, or {@code null}. */
  public ObjectInfo object(int id) {
    return store.ask(i -> i.object(id, index));
  }

  /** The fields of an object by name, in the order of the class; empty if none is known. */
  public Map<String, Value> fields(int object) {
    return store.ask(i -> i.fields(object, index));
  }

  /** How often this node has been in the structure: 1 unless it was re-used. */
  public int incarnation(int object) {
    Integer number = store.ask(i -> i.incarnation(object, index));
    return number == null ? 1 : number;
  }

  /** The object's name now: nodes carry their incarnation, {@code A#2} say. */
  public String name(int object) {
    ObjectInfo info = object(object);
    if (info == null) {
      return "object " + object;
    }
    return info.node() ? info.label() + "#" + incarnation(object) : info.label();
  }

  /** How a value is written: names for references, source text for the rest; "?" if unknown. */
  public String text(Value value) {
    if (value == null) {
      return "?";
    }
    return value.isReference() ? name(value.object()) : value.text();
  }

  /** The name of a thread, by number. */
  public String threadName(int number) {
    ThreadState t = thread(number);
    return t == null ? "the preparation" : t.name();
  }

  /** What a step says last of a thing is what holds after it. */
  private static <T> T last(List<T> all, Predicate<T> wanted) {
    T last = null;
    for (T one : all) {
      last = wanted.test(one) ? one : last;
    }
    return last;
  }
}
