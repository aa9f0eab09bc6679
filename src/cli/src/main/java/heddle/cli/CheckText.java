package heddle.cli;

import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Estimate;
import heddle.model.report.Progress;
import heddle.model.report.Report;
import heddle.model.report.Report.Fewer;
import heddle.model.report.Report.Found;
import heddle.model.scenario.FewerCalls;
import heddle.model.scenario.Judging;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Bounds;
import heddle.model.scenario.Scenario.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: the verdict first, then what it rests on. */
final class CheckText {
  private static final int MOST_HIDDEN = 5;
  private static final int MOST_RESULTS = 20;

  private final String target;
  private final Scenario scenario;
  private final Report report;
  private final Bounds bounds;
  private final int wantedBound;

  CheckText(String target, Scenario scenario, SearchOptions options, Report report) {
    this.target = target;
    this.scenario = scenario;
    this.report = report;
    wantedBound = Math.max(options.preemptions(), options.delays());
    Bounds own = scenario.bounds();
    bounds =
        new Bounds(
            options.executions() > 0 ? options.executions() : own.executions(),
            options.steps() > 0 ? options.steps() : own.steps(),
            options.seconds() > 0 ? options.seconds() : own.seconds(),
            options.loops() > 0 ? options.loops() : own.loops());
  }

  /** One line: the target and the verdict. */
  String line() {
    return target + ": " + Judgement.of(report, scenario).words() + ".";
  }

  /** All lines. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(target + ": " + scenario.title());
    lines.add("  " + Judgement.of(report, scenario).words() + ".");
    report.findings().forEach(f -> addFound(lines, f));
    report.remarks().forEach(f -> lines.add("  " + remark(f)));
    lines.add("  " + searched());
    lines.add("  " + basis());
    addHidden(lines);
    if (report.progress() != null) {
      lines.add("  " + progress(report.progress()));
    }
    addResults(lines);
    return lines;
  }

  private void addFound(List<String> lines, Found f) {
    lines.add("  " + f.finding().kind().id() + ": " + f.finding().message());
    lines.add(
        "    In execution "
            + number(f.execution())
            + ": "
            + counted(f.steps(), "step")
            + ", "
            + counted(f.switches(), "switch")
            + ", "
            + counted(f.preemptions(), "preemption")
            + (f.least() && f.preemptions() > 0 ? ", no fewer of which would do" : "")
            + ". Its schedule: "
            + f.schedule());
    if (!f.finding().steps().isEmpty()) {
      lines.add("    " + explaining(f.finding().steps()));
    }
    if (!f.also().isEmpty()) {
      lines.add(
          "    The same run, or one like it, fails as well with "
              + String.join(", ", f.also())
              + ".");
    }
    boolean goesOn = f.finding().kind() == FindingKind.LIVELOCK; // in any order
    if (f.switches() > 0 && !goesOn && (f.answers() != null || !f.neededSwitches().isEmpty())) {
      lines.add("    " + needed(f));
    }
    if (f.fewer() != null) {
      lines.add("    " + fewer(f.fewer()));
    }
    lines.add(
        f.saved() == null
            ? "    To see it: heddle replay " + target + " --schedule \"" + f.schedule() + "\""
            : "    To see it: heddle replay " + f.saved());
    if (f.answers() != null) {
      AnswersText.lines(f.answers()).forEach(line -> lines.add("    " + line));
    }
  }

  private String fewer(Fewer fewer) {
    return "It fails so without "
        + String.join(", ", new FewerCalls(scenario, fewer.leftOut()).words())
        + " as well: "
        + counted(fewer.steps(), "step")
        + ", "
        + counted(fewer.switches(), "switch")
        + ", "
        + counted(fewer.preemptions(), "preemption")
        + ". Its schedule is then: "
        + fewer.schedule();
  }

  private static String explaining(List<Integer> steps) {
    return (steps.size() == 1 ? "Look at step " : "Look at steps ")
        + steps.stream()
            .distinct()
            .sorted()
            .map(CheckText::number)
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String needed(Found f) {
    int n = f.neededSwitches().size();
    if (n == 0) {
      return f.switches() == 1
          ? "The switch is not needed exactly where it is."
          : "None of the " + number(f.switches()) + " switches is needed exactly where it is.";
    }
    return n
        + " of "
        + counted(f.switches(), "switch")
        + (n == 1 ? " is needed exactly where it is" : " are needed exactly where they are")
        + f.neededSwitches().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", n == 1 ? ": number " : ": numbers ", "."));
  }

  private static String remark(Found f) {
    return f.finding().kind().id() + ", which is no failure here: " + f.finding().message();
  }

  private static String progress(Progress p) {
    String looked =
        "in %s and %s of one thread alone"
            .formatted(counted(p.executions(), "execution"), counted(p.soloRuns(), "run"));
    String level =
        p.level().equals(Judging.BLOCKING)
            ? "blocking. " + p.blocks()
            : "%s, as far as was seen %s%s."
                .formatted(
                    p.level().equals(Judging.LOCK_FREE) ? "lock-free at least" : p.level(),
                    looked,
                    p.rounds() == 0
                        ? ""
                        : ", where others made an operation begin anew up to "
                            + counted(p.rounds(), "time"));
    return "Progress: %s The longest operation is %s with %s of its own."
        .formatted(level, p.worst(), counted(p.steps(), "step"));
  }

  private String searched() {
    String executions =
        report.exhaustive() ? all() : withinBound() ? bounded() : "Searched " + some();
    String truncated =
        report.truncated() == 0
            ? ""
            : "; " + number(report.truncated()) + " more were given up at the limit of steps";
    String awaiting =
        report.awaiting() == 0
            ? ""
            : "; "
                + number(report.awaiting())
                + " more came to a stand where a thread only looks, and others show what it sees";
    String looping =
        report.looping() == 0
            ? ""
            : "; "
                + number(report.looping())
                + " more were given up where a loop would have gone round once more";
    return executions
        + estimate()
        + truncated
        + awaiting
        + looping
        + "; "
        + counted(report.steps(), "step")
        + " in "
        + String.format(Locale.ROOT, "%.2f s", report.seconds())
        + ", at most "
        + number(report.maxSteps())
        + " in one.";
  }

  private String estimate() {
    Estimate e = report.estimate();
    if (e == null) {
      return "";
    }
    String drawn = number(e.probes()) + " drawn ones";
    if (e.exceeded()) {
      return "; an exhaustive search would need at least %s, more than was estimated from %s"
          .formatted(number(Math.round(e.low())), drawn);
    }
    return "; an exhaustive search would need about %s (%s%s to %s, estimated from %s)"
        .formatted(
            number(Math.round(e.executions())),
            e.lowIsKnown() ? "at least " : "",
            number(Math.round(e.low())),
            number(Math.round(e.high())),
            drawn);
  }

  private String some() {
    return counted(report.executions(), "execution")
        + ", not all there are"
        + stopped()
        + (bound() < 0 ? "" : ", but all with at most " + boundInWords())
        + (report.loopBound() == 0 ? "" : ", but all" + withoutRareEvents() + inWhichNoLoop());
  }

  private String inWhichNoLoop() {
    return " in which no loop goes round more than " + counted(report.loopBound(), "time");
  }

  private String withoutRareEvents() {
    return report.without().isEmpty() ? "" : " without " + String.join(" and ", report.without());
  }

  /** Whether all was done that was asked for. */
  private boolean withinBound() {
    return bound() >= 0 && bound() == wantedBound
        || report.loopBound() > 0 && report.loopBound() == bounds.loops();
  }

  private String bounded() {
    if (report.loopBound() > 0) {
      return "Searched all executions"
          + withoutRareEvents()
          + inWhichNoLoop()
          + ": "
          + number(report.executions())
          + ", one of each class of equivalent ones";
    }
    return "Searched all executions with at most "
        + boundInWords()
        + ": "
        + number(report.executions())
        + ", and there are more";
  }

  private int bound() {
    return Math.max(report.preemptionBound(), report.delayBound());
  }

  private String boundInWords() {
    return counted(bound(), report.delayBound() < 0 ? "preemption" : "delay");
  }

  private String all() {
    if (bound() >= 0) {
      return "Searched all: "
          + counted(report.executions(), "execution")
          + ", none needs more than "
          + boundInWords();
    }
    if (report.without().isEmpty()) {
      return "Searched all: "
          + counted(report.executions(), "execution")
          + ", one of each class of equivalent ones";
    }
    return "Searched all without "
        + String.join(" and ", report.without())
        + ", and some with them: "
        + counted(report.executions(), "execution");
  }

  private String stopped() {
    if (report.executions() + report.truncated() >= bounds.executions()) {
      return " (the bound is " + number(bounds.executions()) + ")";
    } else if (report.seconds() >= bounds.seconds()) {
      return String.format(Locale.ROOT, " (the bound is %.1f s)", bounds.seconds());
    }
    return report.failure() ? " (it stops at a failure)" : "";
  }

  private String basis() {
    String hidden =
        report.hiddenAccesses() == 0
            ? "no access escaped the scheduler"
            : counted(report.hiddenAccesses(), "access")
                + " escaped the scheduler, so the verdict may be wrong";
    return "Strategy "
        + report.strategy()
        + ", seed "
        + report.seed()
        + "; at most "
        + number(bounds.steps())
        + " steps each; memory model "
        + report.memory()
        + (report.memory().equals("sc") ? " (sequential consistency)" : "")
        + "; "
        + hidden
        + ".";
  }

  private void addHidden(List<String> lines) {
    report.hidden().stream()
        .limit(MOST_HIDDEN)
        .forEach(h -> lines.add("    " + h.what() + ": " + counted(h.times(), "time")));
    int more = report.hidden().size() - MOST_HIDDEN;
    if (more > 0) {
      lines.add("    and in " + counted(more, "other place"));
    }
  }

  private void addResults(List<String> lines) {
    if (report.outcomes().isEmpty()) {
      return;
    }
    lines.add("  Results:");
    report.outcomes().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_RESULTS)
        .forEach(e -> lines.add("    " + result(e.getKey(), e.getValue())));
    int more = report.outcomes().size() - MOST_RESULTS;
    if (more > 0) {
      lines.add("    and " + counted(more, "other result"));
    }
  }

  private String result(String results, long count) {
    return (results.isEmpty() ? "(none)" : results)
        + ": "
        + counted(count, "time")
        + scenario.outcomes().stream()
            .filter(o -> o.results().equals(results))
            .findFirst()
            .map(CheckText::verdict)
            .orElse("");
  }

  private static String verdict(Outcome o) {
    return (o.allowed() ? ", allowed" : ", forbidden")
        + (o.reason().isEmpty() ? "" : ": " + o.reason());
  }

  /** A number with its unit, {@code 1 step}, {@code 2 switches}. */
  static String counted(long count, String unit) {
    String plural =
        unit.matches(".*[^aeiou]y")
            ? unit.substring(0, unit.length() - 1) + "ies"
            : unit.endsWith("ch") || unit.endsWith("ss") ? unit + "es" : unit + "s";
    return number(count) + " " + (count == 1 ? unit : plural);
  }

  /** A number with separators of thousands. */
  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
