package heddle.engine.instrument;

import java.util.List;
import java.util.regex.Pattern;

/** Patterns of binary class names, in which {@code *} stands for anything. Immutable. */
public final class ClassPatterns {
  private final List<Pattern> patterns;

  /** These patterns. */
  public ClassPatterns(List<String> texts) {
    patterns =
        texts.stream()
            .map(p -> Pattern.compile(Pattern.quote(p).replace("*", "\\E.*\\Q")))
            .toList();
  }

  /** Whether one of them matches the binary name of a class. */
  public boolean match(String className) {
    return patterns.stream().anyMatch(p -> p.matcher(className).matches());
  }
}
