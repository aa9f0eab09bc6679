package heddle.cli;

import heddle.model.scenario.BadInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often and how long, {@code 10x100ms}. */
final class Iterations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,4})x([0-9]{1,6})ms");

  private Iterations() {}

  /** The number and the milliseconds that an option gives, or these if it is not given. */
  static int[] of(String option, String text, int number, int millis) throws BadInputException {
    if (text == null) {
      return new int[] {number, millis};
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new BadInputException(
          option + " wants a number and a time, 10x100ms say, not " + text + ".");
    }
    return new int[] {Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))};
  }
}
