package heddle.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.CharsetEncoder;

/** Where text goes. What the terminal's character set lacks is written in letters. */
final class Output {
  private final PrintStream stream;
  private final CharsetEncoder encoder;

  Output(PrintStream stream) {
    this.stream = stream;
    encoder = stream.charset().newEncoder();
  }

  void line(String text) {
    stream.println(encodable(text));
    stream.flush();
  }

  /** For those who write by themselves. */
  PrintWriter writer() {
    return new PrintWriter(stream, true);
  }

  private String encodable(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    return text.replace("→", "->")
        .replace("✓", "ok")
        .replace("✗", "failed,")
        .replace("…", "...")
        .replace("│", "|")
        .replace("─", "-")
        .replace("┼", "+")
        .replace("±", "+/-")
        .replace("×", "x")
        .replace("·", "-");
  }
}
