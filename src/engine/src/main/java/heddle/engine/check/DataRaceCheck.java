package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.instrument.SiteTable;
import heddle.engine.memory.AccessMode;
import heddle.engine.memory.HappensBefore;
import heddle.engine.memory.PlaceMap;
import heddle.engine.memory.VectorClock;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Judging.Benign;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Data races: two accesses of one location by different threads, at least one a write and at least
 * one plain, that happens-before leaves without order (JLS 17.4.5). It does not matter in which
 * order the two were made: each run shows the races of all runs that are equivalent to it. Follows
 * DJIT+ and FastTrack (Flanagan and Freund, PLDI 2009): of each location only the last accesses of
 * each thread are kept. Each pair of instructions is reported once in a run.
 */
public final class DataRaceCheck implements Check {
  /**
   * The cause of a race.
   *
   * @param field the field as {@code Fields} numbers it
   * @param site the lower one of the sites of the two accesses
   * @param other the higher one
   */
  public record Pair(int field, int site, int other) {}

  /** The last accesses of a location by each thread, four for each: plain or not, write or not. */
  private static final class Accesses {
    private static final int KINDS = 4;
    private static final int WRITE = 1;
    private static final int ATOMIC = 2;

    int[] times = new int[3 * KINDS];
    int[] rows = new int[3 * KINDS];

    /** Which kinds there are at all, a bit for each. */
    int kinds;

    void note(int thread, int kind, int time, int row) {
      int i = thread * KINDS + kind;
      kinds |= 1 << kind;
      if (i >= times.length) {
        int length = (thread + thread / 2 + 3) * KINDS;
        times = Arrays.copyOf(times, length);
        rows = Arrays.copyOf(rows, length);
      }
      times[i] = time;
      rows[i] = row;
    }

    /** The last access that races with one of this kind, or -1. */
    int racing(int thread, int kind, VectorClock before) {
      int latest = -1;
      if (!anyMayRace(kind)) {
        return latest;
      }
      for (int i = 0; i < times.length; i++) {
        int other = i % KINDS;
        if (times[i] > 0
            && i / KINDS != thread
            && mayRace(kind, other)
            && times[i] > before.get(i / KINDS)) {
          latest = Math.max(latest, rows[i]);
        }
      }
      return latest;
    }

    private boolean anyMayRace(int kind) {
      for (int other = 0; other < KINDS; other++) {
        if ((kinds & 1 << other) != 0 && mayRace(kind, other)) {
          return true;
        }
      }
      return false;
    }

    private static boolean mayRace(int kind, int other) {
      return ((kind | other) & WRITE) != 0 && (kind & other & ATOMIC) == 0;
    }
  }

  private final SiteTable sites;
  private final HappensBefore order;
  private final List<Benign> benign;
  private final boolean fails;
  private final PlaceMap<Accesses> places = new PlaceMap<>();
  private final Set<Pair> reported = new HashSet<>();

  /**
   * Looks at code with these sites.
   *
   * @param benign the races that are meant to be there
   * @param fails whether a race makes a run a failure
   */
  public DataRaceCheck(SiteTable sites, List<Benign> benign, boolean fails) {
    this.sites = sites;
    this.benign = benign;
    this.fails = fails;
    order = new HappensBefore(sites);
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (fromRow == 0) {
      order.startAnew();
      places.clear();
      reported.clear();
    }
    EventLog log = run.log();
    for (int row = fromRow; row < log.size(); row++) {
      order.before(run, row);
      if (log.kind(row).access() && log.field(row) != Fields.UNKNOWN) {
        access(run, row, found);
      }
      order.after(run, row);
    }
  }

  private void access(Execution run, int row, List<Problem> found) {
    EventLog log = run.log();
    int thread = log.thread(row);
    boolean writes =
        log.kind(row) != EventKind.READ && (log.kind(row) != EventKind.CAS || log.success(row));
    int kind =
        (writes ? Accesses.WRITE : 0)
            | (order.mode(log.site(row)) == AccessMode.PLAIN ? 0 : Accesses.ATOMIC);
    Accesses accesses = places.computeIfAbsent(log, row, Accesses::new);
    int other = accesses.racing(thread, kind, order.of(thread));
    if (other >= 0) {
      report(run, other, row, found);
    }
    accesses.note(thread, kind, order.of(thread).get(thread), row);
  }

  private void report(Execution run, int first, int second, List<Problem> found) {
    EventLog log = run.log();
    int a = log.site(first);
    int b = log.site(second);
    Pair pair = new Pair(log.field(second), Math.min(a, b), Math.max(a, b));
    if (reported.contains(pair)
        || a < 0
        || b < 0
        || sites.get(a).library() && sites.get(b).library()
        || meant(run, second)
        || FinalFields.publish(run, first, second)) {
      return;
    }
    reported.add(pair);
    List<Integer> threads = new ArrayList<>(List.of(log.thread(first), log.thread(second)));
    found.add(
        new Problem(
            FindingKind.DATA_RACE,
            fails,
            second,
            threads,
            List.of(first, second),
            List.of(),
            pair));
  }

  private boolean meant(Execution run, int row) {
    if (benign.isEmpty()) {
      return false;
    }
    EventLog log = run.log();
    if (log.field(row) == Fields.ELEMENT) {
      String array = log.target(row).getClass().getSimpleName();
      return benign.stream().anyMatch(b -> b.field().equals(array));
    }
    Fields.Slot slot = run.fields().slot(log.field(row));
    return benign.stream().anyMatch(b -> means(b.field(), slot));
  }

  private static boolean means(String stated, Fields.Slot slot) {
    String full = slot.owner().getName();
    String simple = full.substring(Math.max(full.lastIndexOf('.'), full.lastIndexOf('$')) + 1);
    return stated.equals(full)
        || stated.equals(simple)
        || stated.equals(full + "." + slot.name())
        || stated.equals(simple + "." + slot.name());
  }
}
