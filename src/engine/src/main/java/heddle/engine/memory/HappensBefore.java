package heddle.engine.memory;

import heddle.engine.execution.Callbacks;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.ObjectMap;
import heddle.engine.instrument.SiteKind;
import heddle.engine.instrument.SiteTable;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The happens-before order of one run (JLS 17.4.5), row by row of its log, as vector clocks: one
 * for each thread, one for whatever threads synchronise on. Plain and opaque accesses, {@code park}
 * and {@code unpark}, {@code sleep} and {@code yield} order nothing.
 *
 * <p>A volatile read is ordered after all volatile writes of its location before it; an acquiring
 * read only after the releasing write that it sees, or after whose value it sees read-modify-writes
 * of. The order of a closed library call is that of {@link LibraryCall}. Which task a worker of a
 * pool runs cannot be seen, but when it takes one: it is ordered then after whatever was handed to
 * any pool before, results of tasks that have ended included.
 */
public final class HappensBefore {
  /** What the last write of a location, and all volatile writes of it, were ordered after. */
  private static final class Published {
    final VectorClock last = new VectorClock();
    final VectorClock volatiles = new VectorClock();
  }

  private final SiteTable sites;
  private final List<VectorClock> threads = new ArrayList<>();

  /** The threads that have ended, in that order; of these thread 0 has been told of so many. */
  private final List<Integer> ends = new ArrayList<>();

  private int endsSeen;

  /** How many of the run's callbacks have been looked at. */
  private int callbacksSeen;

  private final Map<Object, VectorClock> monitors = new ObjectMap<>();
  private final Map<Object, VectorClock> shared = new ObjectMap<>();
  private final Map<Object, VectorClock> starts = new ObjectMap<>();
  private final Map<Object, VectorClock> interrupts = new ObjectMap<>();
  private final PlaceMap<Published> published = new PlaceMap<>();
  private final VectorClock handedOver = new VectorClock();
  private AccessMode[] modes = new AccessMode[1024];
  private LibraryCall[] libraryCalls = new LibraryCall[1024];

  /** The order of runs of code with these sites. */
  public HappensBefore(SiteTable sites) {
    this.sites = sites;
  }

  /** A new run begins. */
  public void startAnew() {
    threads.clear();
    ends.clear();
    endsSeen = 0;
    callbacksSeen = 0;
    monitors.clear();
    shared.clear();
    starts.clear();
    interrupts.clear();
    published.clear();
    handedOver.clear();
  }

  /** What happens before the present row of a thread. */
  public VectorClock of(int thread) {
    return threads.get(thread);
  }

  /** The mode of an access. */
  public AccessMode mode(int site) {
    if (site < 0) {
      return AccessMode.VOLATILE; // by machinery of the JDK, which knows what it does
    }
    if (site >= modes.length) {
      modes = Arrays.copyOf(modes, Math.max(site + 1, modes.length * 2));
    }
    if (modes[site] == null) {
      modes[site] = AccessMode.of(sites.get(site));
    }
    return modes[site];
  }

  /**
   * The order that this row finds: what its thread has been told when it does it. Call {@link
   * #after} when it has been looked at.
   */
  public void before(Execution run, int row) {
    EventLog log = run.log();
    int thread = log.thread(row);
    introduce(run, row);
    VectorClock now = threads.get(thread);
    if (thread == 0) {
      for (; endsSeen < ends.size(); endsSeen++) {
        now.join(threads.get(ends.get(endsSeen)));
      }
    }
    switch (log.kind(row)) {
      case READ, CAS, UPDATE -> read(log, row, now);
      case MONITOR_ENTER -> now.join(monitors.get(log.target(row)));
      case JOIN -> {
        if (log.success(row)) {
          joinEnded(run, row, now);
        }
      }
      case CALL -> acquire(run, row, now);
      case RESUME -> resume(run, row, now);
      case WAIT, SLEEP -> now.join(interrupts.get(run.thread(thread).thread));
      default -> {}
    }
  }

  private void introduce(Execution run, int row) {
    int thread = run.log().thread(row);
    while (threads.size() <= thread) {
      int t = threads.size();
      VectorClock clock = new VectorClock();
      clock.join(t == 0 ? null : starts.getOrDefault(run.thread(t).thread, threads.getFirst()));
      clock.tick(t);
      threads.add(clock);
    }
  }

  private void read(EventLog log, int row, VectorClock now) {
    AccessMode mode = mode(log.site(row));
    if (mode.acquires()) {
      Published p = published(log, row, false);
      if (p != null) {
        now.join(p.last);
        now.join(mode == AccessMode.VOLATILE ? p.volatiles : null);
      }
    }
  }

  private Published published(EventLog log, int row, boolean create) {
    if (log.field(row) == Fields.UNKNOWN) {
      return null;
    }
    return create ? published.computeIfAbsent(log, row, Published::new) : published.get(log, row);
  }

  /** A join with a time-out counts as if the thread had ended, which cannot be seen. */
  private void joinEnded(Execution run, int row, VectorClock now) {
    LogicalThread target = run.threadOf((Thread) run.log().target(row));
    if (target != null && target.number < threads.size()) {
      now.join(threads.get(target.number));
    }
    now.join(interrupts.get(run.thread(run.log().thread(row)).thread));
  }

  /** Whether it is a closed call, or goes on within one. */
  private boolean isCall(EventLog log, int row) {
    return log.kind(row) == EventKind.CALL
        || log.kind(row) == EventKind.RESUME
            && log.site(row) >= 0
            && sites.get(log.site(row)).kind() == SiteKind.CALL;
  }

  private LibraryCall libraryCall(int site) {
    if (site >= libraryCalls.length) {
      libraryCalls = Arrays.copyOf(libraryCalls, Math.max(site + 1, libraryCalls.length * 2));
    }
    if (libraryCalls[site] == null) {
      libraryCalls[site] = LibraryCall.of(sites.get(site));
    }
    return libraryCalls[site];
  }

  private void resume(Execution run, int row, VectorClock now) {
    EventLog log = run.log();
    now.join(interrupts.get(run.thread(log.thread(row)).thread));
    if (isCall(log, row)) {
      acquire(run, row, now);
    } else if (log.target(row) instanceof Thread) {
      joinEnded(run, row, now);
    } else {
      now.join(monitors.get(log.target(row)));
    }
  }

  private void acquire(Execution run, int row, VectorClock now) {
    EventLog log = run.log();
    Object on = Synchronizer.of(log.target(row));
    switch (libraryCall(log.site(row))) {
      case ACQUIRE, BOTH -> {
        now.join(monitors.get(on));
        now.join(shared.get(on));
      }
      case ACQUIRE_SHARED -> now.join(monitors.get(on));
      case EXECUTE -> now.join(handedOver);
      case IS_ALIVE -> {
        LogicalThread asked = run.threadOf((Thread) log.target(row));
        if (asked != null && ends.contains(asked.number)) {
          now.join(threads.get(asked.number));
        }
      }
      default -> {}
    }
  }

  /** What this row tells those who come later. */
  public void after(Execution run, int row) {
    EventLog log = run.log();
    int thread = log.thread(row);
    switch (log.kind(row)) {
      case WRITE, CAS, UPDATE -> write(log, row, thread);
      case MONITOR_EXIT, WAIT -> release(monitors, log.target(row), thread);
      case START -> release(starts, log.target(row), thread);
      case INTERRUPT -> release(interrupts, log.target(row), thread);
      case CALL, RESUME -> {
        if (isCall(log, row)) {
          releaseCall(log, row, thread);
        }
      }
      case END -> ends.add(thread);
      default -> {}
    }
    goOn(run, log.step(row), thread);
  }

  /** A task has ended within this step: its result may have been passed on, and another begun. */
  private void goOn(Execution run, int step, int thread) {
    Callbacks callbacks = run.callbacks();
    while (callbacksSeen < callbacks.count() && callbacks.step(callbacksSeen) < step) {
      callbacksSeen++;
    }
    if (callbacksSeen < callbacks.count() && callbacks.step(callbacksSeen) == step) {
      handedOver.join(threads.get(thread));
      threads.get(thread).join(handedOver);
      threads.get(thread).tick(thread);
    }
  }

  private void write(EventLog log, int row, int thread) {
    if (log.kind(row) == EventKind.CAS && !log.success(row)) {
      return;
    }
    AccessMode mode = mode(log.site(row));
    Published p = published(log, row, mode.releases());
    if (p == null) {
      return;
    }
    if (log.kind(row) == EventKind.WRITE) {
      p.last.clear(); // a read-modify-write hands on what it has seen
    }
    if (mode.releases()) {
      VectorClock now = threads.get(thread);
      p.last.join(now);
      if (mode == AccessMode.VOLATILE) {
        p.volatiles.join(now);
      }
      now.tick(thread);
    }
  }

  private void release(Map<Object, VectorClock> clocks, Object on, int thread) {
    clocks.computeIfAbsent(on, k -> new VectorClock()).join(threads.get(thread));
    threads.get(thread).tick(thread);
  }

  private void releaseCall(EventLog log, int row, int thread) {
    Object on = Synchronizer.of(log.target(row));
    switch (libraryCall(log.site(row))) {
      case RELEASE, BOTH -> release(monitors, on, thread);
      case RELEASE_SHARED -> release(shared, on, thread);
      case EXECUTE -> {
        handedOver.join(threads.get(thread));
        threads.get(thread).tick(thread);
      }
      default -> {}
    }
  }
}
