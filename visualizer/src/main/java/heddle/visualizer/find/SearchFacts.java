package heddle.visualizer.find;

import heddle.model.finding.Finding;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.Scenario.Bounds;
import heddle.visualizer.session.FindingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a search has to tell, as it is shown: nothing in it that is not in the report.
 *
 * @param verdict what came out, as a sentence that claims no more than it may; while it goes on how
 *     far it is
 * @param left how much is left, or {@code null} if nobody knows
 * @param facts what was looked at
 * @param causes failures, those of one cause together
 * @param noticed what is no failure, those of one cause together
 * @param results distinct results, most frequent first
 * @param hidden what the scheduler could not control, by name
 * @param progress which progress the calls make, in sentences
 */
record SearchFacts(
    String verdict,
    Left left,
    List<Fact> facts,
    List<Cause> causes,
    List<Cause> noticed,
    List<Result> results,
    List<Escape> hidden,
    List<String> progress) {

  /**
   * A figure.
   *
   * @param name what it counts
   * @param value the figure
   */
  record Fact(String name, String value) {}

  /**
   * Findings of the same kind about the same thing.
   *
   * @param title the kind in words
   * @param examples one or more runs that show it, easiest to follow first
   */
  record Cause(String title, List<Found> examples) {
    /** The run that is easiest to follow. */
    Found simplest() {
      return examples.getFirst();
    }

    /** What is wrong, in a sentence. */
    String message() {
      String message = simplest().finding().message();
      return message.isEmpty() ? "It is explained when the search has ended." : message;
    }

    /** "19 steps, 2 switches, 1 preemption · execution 41". */
    String size() {
      Found f = simplest();
      boolean raw = f.preemptions() < 0;
      String others = examples.size() == 1 ? "" : " · " + examples.size() + " examples";
      return String.join(
              ", ",
              counted(f.steps(), "step", "steps"),
              counted(f.switches(), "switch", "switches"),
              raw ? "as it was found" : counted(f.preemptions(), "preemption", "preemptions"))
          + " · execution "
          + number(f.execution())
          + others;
    }
  }

  /**
   * One result of the program.
   *
   * @param text what the calls returned
   * @param count how many of the executions looked at ended so
   * @param share which part of them, from 0 to 1
   */
  record Result(String text, long count, double share) {
    /** "412 · 33 %"; a share that rounds to nothing is below 1 %. */
    String figures() {
      long percent = Math.round(share * 100);
      return number(count) + " · " + (percent == 0 ? "< 1 %" : percent + " %");
    }
  }

  /**
   * Something out of the scheduler's control.
   *
   * @param what who did it, and what
   * @param times how often
   */
  record Escape(String what, String times) {}

  /** What the report of a search tells that is over. */
  static SearchFacts of(Report report) {
    return of(report, false, "");
  }

  /** What the report of a search tells so far that goes on, and how much time is left. */
  static SearchFacts soFar(Report report, Bounds bounds) {
    return of(report, true, TimeLeft.of(report, bounds));
  }

  private static SearchFacts of(Report report, boolean running, String timeLeft) {
    return new SearchFacts(
        running
            ? "Looking: " + SearchWords.progress(report) + "."
            : report.failure() && report.findings().isEmpty()
                ? "A failure was found."
                : SearchWords.verdict(report),
        Left.of(report),
        facts(report, running, timeLeft),
        causes(report.findings()),
        causes(report.remarks()),
        results(report.outcomes()),
        report.hidden().stream()
            .map(h -> new Escape(h.what(), counted(h.times(), "time", "times")))
            .toList(),
        progress(report.progress()));
  }

  private static List<Fact> facts(Report report, boolean running, String timeLeft) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Executions", number(report.executions())));
    if (report.truncated() > 0) {
      facts.add(new Fact("Cut off at the step limit", number(report.truncated())));
    }
    facts.add(new Fact("Speed", SearchWords.rate(report)));
    if (!timeLeft.isEmpty()) {
      facts.add(new Fact("Time left", timeLeft));
    }
    facts.add(new Fact("Steps", number(report.steps()) + ", longest " + number(report.maxSteps())));
    facts.add(new Fact("Chosen", report.strategy() + ", seed " + report.seed()));
    facts.add(new Fact("Memory", SearchWords.memory(report)));
    if (!running) {
      facts.add(new Fact("All there are", report.exhaustive() ? "yes" : "no"));
    }
    if (!report.without().isEmpty()) {
      facts.add(new Fact("Left out", String.join(", ", report.without())));
    }
    facts.add(new Fact("Hidden accesses", number(report.hiddenAccesses())));
    return facts;
  }

  /** Which progress the calls make, in sentences: nothing that was looked at refutes them. */
  private static List<String> progress(Progress progress) {
    List<String> sentences = new ArrayList<>();
    if (progress != null) {
      sentences.add("The calls are " + progress.level() + ", as far as was seen.");
      if (!progress.blocks().isEmpty()) {
        sentences.add(progress.blocks());
      }
      if (progress.steps() > 0) {
        String again =
            progress.rounds() == 0
                ? ""
                : " It began anew up to " + counted(progress.rounds(), "time", "times") + ".";
        sentences.add(
            "The longest was %s with %s.%s"
                .formatted(progress.worst(), counted(progress.steps(), "step", "steps"), again));
      }
    }
    return sentences;
  }

  private static List<Cause> causes(List<Found> found) {
    Map<String, List<Found>> groups = new LinkedHashMap<>();
    for (Found f : found) {
      Finding what = f.finding();
      String about = what.kind().id() + " " + what.location() + " " + what.threads().size();
      groups.computeIfAbsent(about, a -> new ArrayList<>()).add(f);
    }
    List<Cause> causes = new ArrayList<>();
    groups
        .values()
        .forEach(
            group -> {
              group.sort(
                  Comparator.comparingInt(Found::preemptions)
                      .thenComparingInt(Found::switches)
                      .thenComparingInt(Found::steps));
              String title = FindingWords.of(group.getFirst().finding().kind());
              causes.add(new Cause(title, List.copyOf(group)));
            });
    return causes;
  }

  private static List<Result> results(Map<String, Long> outcomes) {
    long all = outcomes.values().stream().mapToLong(Long::longValue).sum();
    return outcomes.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            e ->
                new Result(
                    e.getKey().isBlank() ? "no result" : e.getKey(),
                    e.getValue(),
                    (double) e.getValue() / all))
        .toList();
  }

  private static String counted(long number, String one, String many) {
    return (number == 0 ? "no" : number(number)) + " " + (number == 1 ? one : many);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
