package heddle.cli;

import heddle.model.report.Answers;
import heddle.model.report.Answers.Likelihood;
import heddle.model.report.Answers.Passing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What else is known of a failure, in sentences. */
final class AnswersText {
  private AnswersText() {}

  /** How likely it is, the last choice that could have saved it, and the run that shows it. */
  static List<String> lines(Answers answers) {
    List<String> lines = new ArrayList<>();
    lines.add(likelihood(answers.likelihood()));
    lines.add(lastChoice(answers.passing(), answers.tries()));
    if (answers.passing() != null) {
      lines.add("The nearest run that passes: " + answers.passing().schedule());
    }
    return lines;
  }

  private static String likelihood(Likelihood l) {
    return String.format(
        Locale.ROOT,
        "Fails so in %s of %s (with 95 %% confidence in %s to %s of all).",
        percent((double) l.failing() / l.executions()),
        CheckText.counted(l.executions(), "random execution"),
        percent(l.low()),
        percent(l.high()));
  }

  private static String percent(double share) {
    return String.format(
        Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.1f %%", share * 100);
  }

  private static String lastChoice(Passing passing, int tries) {
    String others = CheckText.counted(tries, "other run");
    if (passing == null) {
      return "No passing run was found in %s.".formatted(others);
    }
    String choice =
        passing.instead().startsWith("~")
            ? "the choice is %s instead of %s".formatted(passing.instead(), passing.failing())
            : "%s goes instead of %s".formatted(passing.instead(), passing.failing());
    String after =
        tries == 0
            ? "no other choice was found."
            : "no passing run was found in " + CheckText.counted(tries, "try") + ".";
    return "Point of no return: step %s. It can still end well if there %s; after that, %s"
        .formatted(CheckText.number(passing.step()), choice, after);
  }
}
