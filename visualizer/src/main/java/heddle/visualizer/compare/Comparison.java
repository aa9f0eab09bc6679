package heddle.visualizer.compare;

import heddle.model.explain.Sentences;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two moments held against each other: first the values that differ, then the steps of both runs
 * side by side from where they part.
 *
 * @param rows what is shown, a line each
 */
record Comparison(List<Row> rows) {
  private static final int MOST_STEPS = 500;
  private static final String NOTHING = "–";

  /**
   * A line.
   *
   * @param name what is compared; of a heading its words
   * @param one its side at the moment that was kept
   * @param other its side now
   * @param step the step of the run on display that it leads to; -1 for none
   * @param heading whether it begins a part
   */
  record Row(String name, String one, String other, int step, boolean heading) {
    @Override
    public String toString() {
      return heading ? name : name + ": " + one + " | " + other;
    }
  }

  /** Holds a moment that was kept against the one on display. */
  static Comparison of(Moment kept, Moment now) {
    List<Row> rows = new ArrayList<>();
    List<Row> values = values(kept, now);
    rows.add(
        new Row(
            values.isEmpty()
                ? "No value differs"
                : values.size() == 1 ? "1 value differs" : values.size() + " values differ",
            kept.words(),
            now.words(),
            -1,
            true));
    rows.addAll(values);
    if (kept.trace() != now.trace()) {
      steps(rows, kept.trace(), now.trace());
    } else if (kept.step() != now.step()) {
      between(rows, kept, now);
    }
    return new Comparison(List.copyOf(rows));
  }

  private static List<Row> values(Moment kept, Moment now) {
    Map<String, String> one = kept.values().values();
    Map<String, String> other = now.values().values();
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    List<Row> rows = new ArrayList<>();
    for (String name : names) {
      String a = one.getOrDefault(name, NOTHING);
      String b = other.getOrDefault(name, NOTHING);
      if (!a.equals(b)) {
        rows.add(new Row(name, a, b, -1, false));
      }
    }
    return rows;
  }

  /** The steps of one run that lie between two of its moments. */
  private static void between(List<Row> rows, Moment kept, Moment now) {
    int from = Math.min(kept.step(), now.step()) + 1;
    int to = Math.max(kept.step(), now.step());
    rows.add(new Row(counted(to - from + 1) + " between", "", "", -1, true));
    for (int step = from; step <= to && step < from + MOST_STEPS; step++) {
      rows.add(new Row(Integer.toString(step), words(now.trace(), step), "", step, false));
    }
    rest(rows, to - from + 1);
  }

  /** The steps of two runs from where they part. */
  private static void steps(List<Row> rows, Trace one, Trace other) {
    int common = common(one, other);
    boolean ends = common == one.last() || common == other.last();
    String until =
        common == 0 ? "The runs part at once" : "Both runs are the same up to step " + common;
    rows.add(new Row(until + (ends ? ", where one of them ends" : ""), "", "", common, true));
    int last = Math.max(one.last(), other.last());
    for (int step = common + 1; step <= last && step <= common + MOST_STEPS; step++) {
      rows.add(
          new Row(
              Integer.toString(step),
              step <= one.last() ? words(one, step) : "",
              step <= other.last() ? words(other, step) : "",
              step <= other.last() ? step : -1,
              false));
    }
    rest(rows, last - common);
  }

  private static void rest(List<Row> rows, int steps) {
    if (steps > MOST_STEPS) {
      rows.add(new Row("… " + counted(steps - MOST_STEPS) + " more", "", "", -1, true));
    }
  }

  /** The last step up to which both runs chose alike. */
  static int common(Trace one, Trace other) {
    int[] a = one.schedule().decisions();
    int[] b = other.schedule().decisions();
    int same = 0;
    while (same < a.length && same < b.length && a[same] == b[same]) {
      same++;
    }
    return Math.min(same, Math.min(one.last(), other.last()));
  }

  private static String counted(int steps) {
    return steps == 1 ? "1 step" : steps + " steps";
  }

  private static String words(Trace trace, int step) {
    int thread = trace.steps().get(step).thread();
    String who = thread == 0 ? "at the end" : trace.stateAt(step).threadName(thread);
    return who + "  " + Sentences.shortText(trace, step);
  }
}
