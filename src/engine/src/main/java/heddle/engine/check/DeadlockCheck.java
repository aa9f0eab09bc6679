package heddle.engine.check;

import heddle.engine.check.Waits.Edge;
import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import heddle.model.finding.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;
import java.util.stream.Collectors;

/**
 * Deadlock: no thread can take a step, and a thread of the scenario has not ended, or a final call
 * waits, or threads that are no daemons wait for each other. It is partial if others have ended, or
 * still run while some wait for locks that others of these own or read under: that is told as soon
 * as it is so.
 */
public final class DeadlockCheck implements Check {
  /**
   * What tells one ring of waiting threads from another.
   *
   * @param places where its threads wait
   */
  public record Ring(String places) {}

  private final SiteTable sites;
  private final int limit;

  /** Who is known to wait for each other while others run on. */
  private List<Integer> known = List.of();

  /** Looks at runs of code with these sites, of so many steps at most. */
  public DeadlockCheck(SiteTable sites, int limit) {
    this.sites = sites;
    this.limit = limit;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (fromRow == 0) {
      known = List.of();
    }
    boolean stopped = run.ending() == Ending.STUCK;
    if (stopped && run.stopped() == 0) {
      Edge wait = Waits.of(run, run.thread(0));
      found.add(
          new Problem(FindingKind.DEADLOCK, true, -1, List.of(0), List.of(), List.of(), wait));
    } else if (stopped || run.ending() == null && run.over()) {
      global(run, found);
    } else if (run.ending() == null || run.steps() == limit) {
      amongOthers(run, found);
    }
  }

  private void global(Execution run, List<Problem> found) {
    if (haveAllEnded(run)) {
      return;
    }
    List<Integer> stuck = new ArrayList<>(0);
    boolean named = false;
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      if (t.state() != LogicalThread.State.ENDED) {
        stuck.add(i);
        named |= t.named;
      }
    }
    if (stuck.equals(known)) {
      return; // that has been told, when others still ran
    }
    WaitGraph graph = new WaitGraph(waits(run, stuck));
    List<List<Edge>> cycles = graph.cycles();
    if (named || cycles.stream().flatMap(List::stream).anyMatch(DeadlockCheck::matters)) {
      List<Edge> waits = new ArrayList<>(cycles.stream().flatMap(List::stream).toList());
      graph.others(cycles).stream().filter(w -> named(w) || cycles.isEmpty()).forEach(waits::add);
      Ring ring = cycles.isEmpty() ? null : ring(cycles.getFirst());
      found.add(new Problem(FindingKind.DEADLOCK, true, -1, stuck, List.of(), waits, ring));
    }
  }

  private static boolean haveAllEnded(Execution run) {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i).state() != LogicalThread.State.ENDED) {
        return false;
      }
    }
    return true;
  }

  private Ring ring(List<Edge> cycle) {
    return new Ring(
        cycle.stream().map(this::place).distinct().sorted().collect(Collectors.joining(", ")));
  }

  private String place(Edge wait) {
    LogicalThread t = wait.waiter();
    int number = t.callSite() >= 0 ? t.callSite() : t.nextSite();
    if (number < 0) {
      return t.thread.getName();
    }
    Site site = sites.get(number);
    return "%s.%s:%d".formatted(site.className(), site.method(), site.line());
  }

  private static boolean matters(Edge wait) {
    return !wait.waiter().thread.isDaemon();
  }

  /** Workers of a pool that have nothing to do say nothing. */
  private static boolean named(Edge wait) {
    return wait.waiter().named || !wait.holders().isEmpty();
  }

  private List<Edge> waits(Execution run, List<Integer> stuck) {
    Releases releases = new Releases(run, sites);
    List<Edge> waits = new ArrayList<>();
    for (int i : stuck) {
      Edge wait = Waits.of(run, run.thread(i));
      if (wait != null) {
        waits.add(new Edge(wait.waiter(), wait.object(), wait.holder(), releases.of(wait)));
      }
    }
    return waits;
  }

  /** Nobody else can take a lock from its owner or reader, whatever those do who still run. */
  private void amongOthers(Execution run, List<Problem> found) {
    List<Edge> waits = new ArrayList<>();
    Releases releases = new Releases(run, sites);
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      Edge wait = run.couldHaveGone(t) || t.joining() != null ? null : Waits.of(run, t);
      if (wait != null && wait.holder() != null) {
        waits.add(wait);
      } else if (wait != null && wait.object() instanceof WriteLock lock) {
        waits.add(new Edge(t, lock, null, releases.ofReaders(lock)));
      }
    }
    List<List<Edge>> cycles = new WaitGraph(waits).cycles();
    List<Edge> rings = cycles.stream().flatMap(List::stream).toList();
    List<Integer> threads = rings.stream().map(w -> w.waiter().number).sorted().toList();
    if (!threads.equals(known)) {
      known = threads;
      Ring ring = cycles.isEmpty() ? null : ring(cycles.getFirst());
      found.add(new Problem(FindingKind.DEADLOCK, true, -1, threads, List.of(), rings, ring));
    }
  }
}
