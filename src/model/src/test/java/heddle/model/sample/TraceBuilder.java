package heddle.model.sample;

import heddle.model.finding.Finding;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a trace by hand. What is said before the first step is the preparation. An access takes a
 * step; everything else belongs to the latest step.
 */
public final class TraceBuilder {
  private static final class Draft {
    String name;
    ThreadStatus status = ThreadStatus.READY;
    String operation = "";
    int waitsFor;
    int heldBy;
    int line = 1;
    Event next;
    final Map<String, Value> locals = new LinkedHashMap<>();
  }

  private final String className;
  private final List<Step> steps = new ArrayList<>();
  private final Draft preparation = new Draft();
  private final Map<Integer, Draft> threads = new TreeMap<>();
  private final Map<Integer, Map<String, Value>> heap = new HashMap<>();
  private final Map<Integer, LockState> locks = new TreeMap<>();
  private final TreeSet<Integer> changedThreads = new TreeSet<>();
  private final TreeSet<Integer> changedLocks = new TreeSet<>();
  private final List<Event> events = new ArrayList<>();
  private final List<ObjectInfo> objects = new ArrayList<>();
  private final List<HeapChange> changes = new ArrayList<>();
  private final List<Incarnation> incarnations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private int actor;
  private String method = "run";

  /** A trace about an object of this class, which has the id 1. */
  public TraceBuilder(String className) {
    this.className = className;
  }

  /** A reference. */
  public static Value ref(int object) {
    return object == 0 ? Value.NULL : Value.reference(object);
  }

  /** A thread that is ready. */
  public TraceBuilder thread(int number, String name) {
    threads.computeIfAbsent(number, k -> new Draft()).name = name;
    changedThreads.add(number);
    return this;
  }

  /** A plain object. */
  public TraceBuilder object(int id, String type, String label) {
    objects.add(new ObjectInfo(id, type, label, false, false));
    return this;
  }

  /** A link of a data structure. */
  public TraceBuilder node(int id, String type, String label) {
    objects.add(new ObjectInfo(id, type, label, true, false));
    return this;
  }

  /** A lock. */
  public TraceBuilder lock(int id, String type, String label) {
    objects.add(new ObjectInfo(id, type, label, false, true));
    return this;
  }

  /** A field has this value from now on, without an event. */
  public TraceBuilder set(int object, String field, Value value) {
    heap.computeIfAbsent(object, k -> new LinkedHashMap<>()).put(field, value);
    changes.add(new HeapChange(object, field, value));
    return this;
  }

  private Value get(int object, String field) {
    return heap.getOrDefault(object, Map.of()).getOrDefault(field, Value.NULL);
  }

  /** The thread stands on this line from now on, and so do its events. */
  public TraceBuilder line(int thread, int line) {
    threads.get(thread).line = line;
    changedThreads.add(thread);
    return this;
  }

  /** A step reads a field. */
  public TraceBuilder read(int thread, int object, String field) {
    step(thread);
    Value value = get(object, field);
    return event(EventKind.READ, object, field, value, value, null, null, true, "");
  }

  /** A step writes a field. */
  public TraceBuilder write(int thread, int object, String field, Value value) {
    step(thread);
    Value before = get(object, field);
    set(object, field, value);
    return event(EventKind.WRITE, object, field, before, value, null, null, true, "");
  }

  /** A step tries a compare-and-set, which wins if the field has the expected value. */
  public TraceBuilder cas(int thread, int object, String field, Value expected, Value update) {
    step(thread);
    Value before = get(object, field);
    boolean success = before.equals(expected);
    if (success) {
      set(object, field, update);
    }
    Value after = success ? update : before;
    return event(
        EventKind.CAS, object, field, before, after, expected, update, success, "compareAndSet");
  }

  /** A step tries a compare-and-set, which fails although the field has the expected value. */
  public TraceBuilder spuriousCas(int thread, int object, String field, Value update) {
    step(thread);
    Value before = get(object, field);
    return event(
        EventKind.CAS, object, field, before, before, before, update, false, "weakCompareAndSet");
  }

  /** A step changes a field in one go. */
  public TraceBuilder update(int thread, int object, String field, Value value, String operation) {
    step(thread);
    Value before = get(object, field);
    set(object, field, value);
    return event(EventKind.UPDATE, object, field, before, value, null, null, true, operation);
  }

  /** A step of any other kind. */
  public TraceBuilder act(int thread, EventKind kind, int object, String detail) {
    step(thread);
    return event(kind, object, "", null, null, null, null, true, detail);
  }

  /** A step calls a library and gets a result. */
  public TraceBuilder call(int thread, int object, String operation, Value result) {
    step(thread);
    return event(EventKind.CALL, object, "", null, result, null, null, true, operation);
  }

  /** This lock has this owner (0 for none) from now on, and these threads in its wait set. */
  public TraceBuilder owned(int lock, int owner, int holds, Integer... waiting) {
    locks.put(lock, new LockState(lock, owner, holds, List.of(), List.of(waiting)));
    changedLocks.add(lock);
    return this;
  }

  /** The method that events stand in from now on. */
  public TraceBuilder method(String name) {
    method = name;
    return this;
  }

  /** What the thread stands before, instead of what the builder guesses. */
  public TraceBuilder before(
      int thread, EventKind kind, int object, String location, String detail) {
    Draft draft = threads.get(thread);
    draft.next =
        new Event(
            steps.size() + 1,
            thread,
            kind,
            object,
            location,
            "",
            null,
            null,
            null,
            null,
            true,
            detail,
            position(thread),
            List.of());
    changedThreads.add(thread);
    return this;
  }

  /** A step enters a monitor, or finds it owned and is blocked. */
  public TraceBuilder enter(int thread, int lock) {
    step(thread);
    LockState state = locks.getOrDefault(lock, new LockState(lock, 0, 0, List.of(), List.of()));
    boolean free = state.owner() == 0 || state.owner() == thread;
    if (free) {
      locks.put(
          lock, new LockState(lock, thread, state.holds() + 1, state.blocked(), state.waiting()));
    } else {
      List<Integer> blocked = new ArrayList<>(state.blocked());
      blocked.add(thread);
      locks.put(lock, new LockState(lock, state.owner(), state.holds(), blocked, state.waiting()));
      held(thread, ThreadStatus.BLOCKED, lock, state.owner());
    }
    changedLocks.add(lock);
    return event(EventKind.MONITOR_ENTER, lock, "", null, null, null, null, free, "");
  }

  /** A step leaves a monitor; the first that is blocked on it may try again. */
  public TraceBuilder exit(int thread, int lock) {
    step(thread);
    LockState state = locks.get(lock);
    for (int blocked : state.blocked()) {
      held(blocked, ThreadStatus.READY, 0, 0);
    }
    locks.put(lock, new LockState(lock, 0, 0, List.of(), state.waiting()));
    changedLocks.add(lock);
    return event(EventKind.MONITOR_EXIT, lock, "", null, null, null, null, true, "");
  }

  /** A step leaves a monitor to wait for a notification. */
  public TraceBuilder await(int thread, int lock) {
    step(thread);
    LockState state = locks.get(lock);
    List<Integer> waiting = new ArrayList<>(state.waiting());
    waiting.add(thread);
    locks.put(lock, new LockState(lock, 0, 0, state.blocked(), waiting));
    changedLocks.add(lock);
    held(thread, ThreadStatus.WAITING, lock, 0);
    return event(EventKind.WAIT, lock, "", null, null, null, null, true, "");
  }

  /** The thread has this status from now on. */
  public TraceBuilder held(int thread, ThreadStatus status, int waitsFor, int heldBy) {
    Draft draft = threads.get(thread);
    draft.status = status;
    draft.waitsFor = waitsFor;
    draft.heldBy = heldBy;
    changedThreads.add(thread);
    return this;
  }

  /** A local variable has this value from now on. */
  public TraceBuilder local(int thread, String name, Value value) {
    threads.get(thread).locals.put(name, value);
    changedThreads.add(thread);
    return this;
  }

  /** A call of the scenario begins. */
  public TraceBuilder invoke(int thread, String call) {
    operation(thread, call);
    return marker(thread, EventKind.INVOKE, null, call);
  }

  /** The call ends. */
  public TraceBuilder returns(int thread, Value value) {
    String call = operation(thread, "");
    return marker(thread, EventKind.RETURN, value, call);
  }

  /** The call ends by an exception. */
  public TraceBuilder fails(int thread, String exception) {
    operation(thread, "");
    return marker(thread, EventKind.THROW, null, exception);
  }

  private String operation(int thread, String call) {
    Draft draft = thread == 0 ? preparation : threads.get(thread);
    String before = draft.operation;
    draft.operation = call;
    draft.locals.clear();
    note(thread);
    return before;
  }

  /** The thread ends. */
  public TraceBuilder ends(int thread) {
    held(thread, ThreadStatus.ENDED, 0, 0);
    return marker(thread, EventKind.END, null, "");
  }

  /** A node came back. */
  public TraceBuilder incarnation(int object, int number) {
    incarnations.add(new Incarnation(object, number));
    return this;
  }

  /** Something was found. */
  public TraceBuilder finding(Finding finding) {
    findings.add(finding);
    return this;
  }

  /** The number of the latest step. */
  public int latest() {
    return steps.size();
  }

  private void step(int thread) {
    flush();
    actor = thread;
    note(thread);
  }

  private void note(int thread) {
    if (thread > 0) {
      changedThreads.add(thread);
    }
  }

  private TraceBuilder event(
      EventKind kind,
      int object,
      String location,
      Value before,
      Value after,
      Value expected,
      Value update,
      boolean success,
      String detail) {
    String mode = kind.access() ? "volatile" : "";
    events.addFirst(
        new Event(
            steps.size(),
            actor,
            kind,
            object,
            location,
            mode,
            before,
            after,
            expected,
            update,
            success,
            detail,
            position(actor),
            List.of()));
    return this;
  }

  private TraceBuilder marker(int thread, EventKind kind, Value after, String detail) {
    events.add(
        new Event(
            steps.size(),
            thread,
            kind,
            0,
            "",
            "",
            null,
            after,
            null,
            null,
            true,
            detail,
            position(thread),
            List.of()));
    return this;
  }

  private Position position(int thread) {
    String simple = className.substring(className.lastIndexOf('.') + 1);
    Draft draft = threads.get(thread);
    return new Position(className, method, simple + ".java", draft == null ? -1 : draft.line);
  }

  private void flush() {
    steps.add(
        new Step(
            steps.size(),
            actor,
            List.of(),
            List.copyOf(events),
            List.copyOf(objects),
            List.copyOf(changes),
            List.copyOf(incarnations),
            changedLocks.stream().map(locks::get).toList(),
            changedThreads.stream().map(this::state).toList(),
            List.copyOf(findings),
            ""));
    List.of(events, objects, changes, incarnations, findings).forEach(List::clear);
    changedLocks.clear();
    changedThreads.clear();
  }

  private ThreadState state(int number) {
    Draft draft = threads.get(number);
    List<Local> locals =
        draft.locals.entrySet().stream().map(e -> new Local(e.getKey(), e.getValue())).toList();
    boolean ended = draft.status == ThreadStatus.ENDED;
    return new ThreadState(
        number,
        draft.name,
        draft.status,
        ended ? null : next(number, draft),
        draft.waitsFor,
        draft.heldBy,
        draft.operation,
        ended ? List.of() : List.of(new StackFrame(position(number), locals)));
  }

  private Event next(int number, Draft draft) {
    if (draft.next != null) {
      return draft.next;
    }
    EventKind kind = draft.waitsFor > 0 ? EventKind.MONITOR_ENTER : EventKind.READ;
    return new Event(
        steps.size() + 1,
        number,
        kind,
        draft.waitsFor,
        "",
        "",
        null,
        null,
        null,
        null,
        true,
        "",
        position(number),
        List.of());
  }

  /** The trace; nothing can be said afterwards. */
  public Trace build() {
    flush();
    boolean finished = threads.values().stream().allMatch(d -> d.status == ThreadStatus.ENDED);
    return new Trace(className, steps, finished);
  }
}
