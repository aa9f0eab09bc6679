package heddle.visualizer.insight;

import heddle.model.trace.Event;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Writes;
import heddle.visualizer.session.Run;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why a run passes may lie in the orders that it did not try: for each access and the latest one of
 * another thread before it that conflicts with it, whether any run of the session had them the
 * other way round.
 *
 * @param pairs such pairs, in the order of the run, each pair of places in the program once
 */
record Orders(List<Pair> pairs) {
  /** Each two accesses of a location are looked at. */
  private static final int MOST_ACCESSES = 200;

  private static final int LONGEST = 2_000;

  /**
   * Two conflicting accesses.
   *
   * @param first the step of the one
   * @param then the step of the other
   * @param words both in words
   * @param otherwise the name of a run that had them the other way round, or empty
   */
  record Pair(int first, int then, String words, String otherwise) {}

  /** An access, the same in each run: who, where in the program, and to what. */
  private record Access(int thread, String place, Location location, boolean stores) {}

  private record Two(Access first, Access then) {}

  /** The orders of a run, held against those of other runs. */
  static Orders of(Trace trace, Collection<Run> runs) {
    if (trace.last() > LONGEST) {
      return new Orders(List.of());
    }
    Map<String, Set<Two>> seen = new LinkedHashMap<>();
    for (Run run : runs) {
      if (run.trace() != trace && run.trace().last() <= LONGEST) {
        seen.put(run.name(), twos(run.trace()));
      }
    }
    Set<Two> own = twos(trace);
    Set<Two> told = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (List<Step> at : byLocation(trace).values()) {
      for (int i = 1; i < at.size(); i++) {
        for (Step before : conflicting(at, i)) {
          Two two = new Two(access(before.event()), access(at.get(i).event()));
          if (told.add(two) && !own.contains(turned(two))) {
            pairs.add(pair(trace, before, at.get(i), otherwise(seen, turned(two))));
          }
        }
      }
    }
    pairs.sort((a, b) -> a.then() - b.then());
    return new Orders(List.copyOf(pairs));
  }

  /** The latest earlier access of each other thread that conflicts with an access. */
  private static Collection<Step> conflicting(List<Step> at, int index) {
    Access access = access(at.get(index).event());
    Map<Integer, Step> latest = new TreeMap<>();
    for (int i = index - 1; i >= 0 && i >= index - MOST_ACCESSES; i--) {
      if (conflict(new Two(access(at.get(i).event()), access))) {
        latest.putIfAbsent(at.get(i).thread(), at.get(i));
      }
    }
    return latest.values();
  }

  private static String otherwise(Map<String, Set<Two>> seen, Two wanted) {
    Optional<String> run =
        seen.entrySet().stream()
            .filter(e -> e.getValue().contains(wanted))
            .map(Map.Entry::getKey)
            .findFirst();
    return run.orElse("");
  }

  private static Pair pair(Trace trace, Step first, Step then, String otherwise) {
    return new Pair(
        first.number(),
        then.number(),
        words(trace, first) + " before " + words(trace, then),
        otherwise);
  }

  private static String words(Trace trace, Step step) {
    Event e = step.event();
    String does = Writes.stores(e) ? " writes " : " reads ";
    String line = e.position() == null ? "" : " (line " + e.position().line() + ")";
    return trace.stateAt(step.number()).threadName(step.thread()) + does + e.location() + line;
  }

  private static Set<Two> twos(Trace trace) {
    Set<Two> twos = new HashSet<>();
    for (List<Step> at : byLocation(trace).values()) {
      List<Access> accesses = at.stream().limit(MOST_ACCESSES).map(s -> access(s.event())).toList();
      for (int i = 0; i < accesses.size(); i++) {
        for (int j = i + 1; j < accesses.size(); j++) {
          twos.add(new Two(accesses.get(i), accesses.get(j)));
        }
      }
    }
    return twos;
  }

  private static Map<Location, List<Step>> byLocation(Trace trace) {
    Map<Location, List<Step>> byLocation = new LinkedHashMap<>();
    for (Step step : trace.steps()) {
      Event e = step.event();
      if (step.thread() > 0 && e != null && e.kind().access()) {
        Location location = new Location(e.object(), e.location());
        byLocation.computeIfAbsent(location, l -> new ArrayList<>()).add(step);
      }
    }
    return byLocation;
  }

  private static Access access(Event e) {
    String place = e.position() == null ? "" : e.position().file() + ":" + e.position().line();
    return new Access(e.thread(), place, new Location(e.object(), e.location()), Writes.stores(e));
  }

  private static boolean conflict(Two two) {
    return two.first().thread() != two.then().thread()
        && (two.first().stores() || two.then().stores());
  }

  private static Two turned(Two two) {
    return new Two(two.then(), two.first());
  }
}
