package heddle.engine.explore;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * States in which threads of a scenario stand each before an instruction of one of its operations,
 * after so many steps of that: of those in which they stand alike only two are kept, since most
 * differ in nothing that matters, so that all places at which a thread can be stopped come to be
 * looked at.
 */
final class Situations {

  /**
   * A state.
   *
   * @param decisions those that lead to it
   * @param steps how many steps that are
   * @param last who made the last of these, or 0
   */
  record Situation(int[] decisions, int steps, int last) {}

  private final int threads;
  private final int most;
  private final Map<Long, Integer> known = new HashMap<>();

  /** The first and the second of those that are alike. */
  private final List<Situation> first = new ArrayList<>();

  private final List<Situation> second = new ArrayList<>();

  /** Of a scenario with so many threads; at most twice so many are kept. */
  Situations(int threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /** Those that are kept, those that are like none before them first. */
  List<Situation> kept() {
    List<Situation> kept = new ArrayList<>(first);
    kept.addAll(second);
    return kept;
  }

  /** Takes in the states of an execution that has ended. */
  void note(Execution run) {
    if (first.size() == most) {
      return;
    }
    int[] decisions = run.decisions();
    long[] standing = standing(run);
    int steps = 0;
    int last = 0;
    for (int i = 0; i <= decisions.length && steps < standing.length; i++) {
      if (i < decisions.length && decisions[i] < 0) {
        continue;
      }
      int alike = known.merge(standing[steps], 1, Integer::sum);
      List<Situation> kept = alike == 1 ? first : second;
      if (alike <= 2 && kept.size() < most) {
        kept.add(new Situation(Arrays.copyOf(decisions, i), steps, last));
      }
      if (i < decisions.length) {
        last = decisions[i];
        steps++;
      }
    }
  }

  /** Of each number of steps where the threads have come to by then. */
  private long[] standing(Execution run) {
    EventLog log = run.log();
    long[] standing = new long[run.steps() + 1];
    long[] places = new long[threads + 1];
    int[] operations = new int[threads + 1];
    int[] taken = new int[threads + 1];
    int row = 0;
    for (int step = 0; step <= run.steps(); step++) {
      for (; row < log.size() && log.step(row) <= step; row++) {
        int thread = log.thread(row);
        if (thread > 0 && thread <= threads) {
          boolean begins = log.kind(row) == EventKind.INVOKE;
          operations[thread] += begins ? 1 : 0;
          taken[thread] = begins ? 0 : taken[thread] + 1;
          places[thread] =
              (operations[thread] * 10_000L + taken[thread]) << 32 | log.site(row) & 0xffffffffL;
        }
      }
      standing[step] = together(places);
    }
    return standing;
  }

  /**
   * One number for all places. The numbers of sites depend on what else the process has loaded: a
   * weak hash would have other states fall together each time.
   */
  private static long together(long[] places) {
    long hash = 0;
    for (long place : places) {
      hash = (hash ^ place) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
