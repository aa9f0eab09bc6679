package heddle.model.benchmark;

import heddle.model.scenario.BadInputException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a run may take, in words. */
public final class Budget {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,5}) ?(s|min|h)");

  private Budget() {}

  /**
   * Reads {@code 90s}, {@code 5 min} or {@code 1h}.
   *
   * @throws BadInputException if it is nothing of that kind
   */
  public static Duration of(String text) throws BadInputException {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new BadInputException(
          "A budget is a time for the whole run, 90s, 5min or 1h say, not " + text.strip() + ".");
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "min" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
