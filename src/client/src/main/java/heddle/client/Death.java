package heddle.client;

import heddle.model.protocol.Protocol;
import java.time.Duration;

/** Says in a sentence how a worker ended. What it printed is never shown as it is. */
final class Death {
  private Death() {}

  /**
   * The sentence for a worker that ended by itself.
   *
   * @param exitCode as the operating system tells it; above 128 a signal on Unix
   * @param errors the end of its error output
   */
  static String sentence(int exitCode, String errors) {
    if (exitCode == Protocol.MEMORY_RAN_OUT || errors.contains("java.lang.OutOfMemoryError")) {
      return "The program under study used up its memory of 1 GB, and its process ended.";
    } else if (errors.contains("A fatal error has been detected by the Java Runtime")) {
      return "The Java virtual machine of the program under study crashed.";
    } else if (exitCode == 128 + 9 || exitCode == 128 + 15) {
      return "The process of the program under study was killed from outside (signal "
          + (exitCode - 128)
          + "); if nobody did, the machine may have run out of memory.";
    }
    return "The process of the program under study ended by itself with exit code "
        + exitCode
        + ".";
  }

  /** What the last line that begins so goes on with, or empty. */
  private static String last(String beginning, String errors) {
    return errors
        .lines()
        .filter(line -> line.startsWith(beginning))
        .reduce((earlier, later) -> later)
        .map(line -> line.substring(beginning.length()))
        .orElse("");
  }

  /**
   * The sentence for a worker that ended because its program waited for something outside of Java.
   *
   * @param errors the end of its error output
   */
  static String waiting(String errors) {
    String place = last(Protocol.WAITS, errors);
    return (place.isEmpty() ? "The program under study" : place)
        + " and waits there for something outside of Java, for 2 s now, so its process was ended."
        + " Calls that really wait cannot be run under control: put something in their place that"
        + " stays in memory.";
  }

  /**
   * The sentence for a worker that ended because its program went round in code of the JDK.
   *
   * @param errors the end of its error output
   */
  static String endless(String errors) {
    String place = last(Protocol.STUCK, errors);
    return (place.isEmpty() ? "The program under study loops" : place)
        + " and has used 4 s of processor time there without a visible operation, so its process"
        + " was ended: a loop in code of the JDK that touches nothing shared and does not come back"
        + " to the program.";
  }

  /**
   * The sentence for a worker that was ended because it said nothing for so long.
   *
   * @param errors the end of its error output
   */
  static String silence(Duration limit, String errors) {
    String place = last(Protocol.STUCK, errors);
    if (!place.isEmpty()) {
      return "The program under study made no visible operation for "
          + limit.toSeconds()
          + " s, so its process was ended: "
          + place
          + ". A call that waits outside of Java, or a loop that touches nothing shared, cannot be"
          + " run under control.";
    }
    return "The program under study made no visible operation for "
        + limit.toSeconds()
        + " s, so its process was ended; look for a loop that neither reads nor writes anything"
        + " shared, or for a call that waits outside of Java.";
  }
}
