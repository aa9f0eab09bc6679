package heddle.visualizer.insight;

import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which switches of a failing run matter. Stretches of one thread are joined, one pair after the
 * other, as long as the same kind of failure remains; the switches that are still there then are
 * needed: joining any more of them makes the failure go away. Other ways to the same failure are
 * not looked for.
 *
 * @param all how many switches the run has up to its failure
 * @param needless the first steps of those that the failure shows without
 */
record NeededSwitches(int all, Set<Integer> needless) {
  private static final int MOST = 400;

  /** How many are needed. */
  int needed() {
    return all - needless.size();
  }

  /** Steps of a thread; the first has its number among that thread's, the same in any order. */
  private record Stretch(int thread, int number, int length) {}

  /** Tries a failing run with fewer and fewer switches. */
  static NeededSwitches of(Tries tries, Trace failing) {
    var failure = Outcome.failure(failing).orElseThrow();
    List<Segment> segments =
        Segment.of(failing.prefix(failure.step())).stream().filter(s -> s.thread() > 0).toList();
    List<Stretch> stretches = new ArrayList<>();
    for (Segment s : segments) {
      stretches.add(new Stretch(s.thread(), number(segments, s), s.last() - s.first() + 1));
    }
    boolean choices =
        failing.steps().stream()
            .limit(failure.step() + 1L)
            .anyMatch(step -> !step.choices().isEmpty());
    List<Stretch> fewest = choices ? stretches : fewest(tries, stretches, failure.kind());
    Set<Integer> needless = new HashSet<>();
    for (int i = 1; i < segments.size(); i++) {
      Stretch here = stretches.get(i);
      boolean begins =
          fewest.stream()
              .skip(1)
              .anyMatch(s -> s.thread() == here.thread() && s.number() == here.number());
      if (!begins) {
        needless.add(segments.get(i).first());
      }
    }
    return new NeededSwitches(Math.max(0, segments.size() - 1), Set.copyOf(needless));
  }

  private static int number(List<Segment> segments, Segment of) {
    return segments.stream()
        .filter(s -> s.thread() == of.thread() && s.first() < of.first())
        .mapToInt(s -> s.last() - s.first() + 1)
        .sum();
  }

  private static List<Stretch> fewest(Tries tries, List<Stretch> from, FindingKind kind) {
    List<Stretch> best = from;
    boolean better = true;
    while (better && tries.runs() < MOST) {
      better = false;
      for (List<Stretch> proposal : joined(best)) {
        if (tries.runs() < MOST && fails(tries, proposal, kind)) {
          best = proposal;
          better = true;
          break;
        }
      }
    }
    return best;
  }

  private static boolean fails(Tries tries, List<Stretch> stretches, FindingKind kind) {
    int[] decisions =
        stretches.stream()
            .flatMapToInt(s -> IntStream.generate(s::thread).limit(s.length()))
            .toArray();
    Optional<Trace> run = tries.follow(Schedule.of(decisions));
    return run.flatMap(Outcome::failure).filter(f -> f.kind() == kind).isPresent();
  }

  /**
   * Each stretch put before, or after, the nearest one of its thread, with which it then is one.
   * The first stays first: so each switch that is left is one of those that the run had.
   */
  private static List<List<Stretch>> joined(List<Stretch> stretches) {
    List<List<Stretch>> proposals = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      for (int j = i + 1; j < stretches.size(); j++) {
        if (stretches.get(j).thread() == stretches.get(i).thread()) {
          proposals.add(moved(stretches, j, i + 1));
          if (i > 0) {
            proposals.add(moved(stretches, i, j - 1));
          }
          break;
        }
      }
    }
    return proposals;
  }

  private static List<Stretch> moved(List<Stretch> stretches, int from, int to) {
    List<Stretch> order = new ArrayList<>(stretches);
    order.add(to, order.remove(from));
    List<Stretch> merged = new ArrayList<>();
    for (Stretch s : order) {
      Stretch last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && last.thread() == s.thread()) {
        merged.set(
            merged.size() - 1, new Stretch(s.thread(), last.number(), last.length() + s.length()));
      } else {
        merged.add(s);
      }
    }
    return merged;
  }
}
