package heddle.visualizer.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class JavaHighlighterTest {
  @Test
  void tokensAreToldApart() {
    assertThat(
            tokens(
                """
                @Override int n = 0x1F_0L; // if "x"
                String s = "a // \\" b" + 'c'; /* int */ HEAD.get(top);\
                """))
        .containsExactly(
            "annotation @Override",
            "keyword int",
            "number 0x1F_0L",
            "comment // if \"x\"",
            "type String",
            "string \"a // \\\" b\"",
            "string 'c'",
            "comment /* int */",
            "constant HEAD");
  }

  @Test
  void javadocSpansLines() {
    assertThat(tokens("/** One\n * two. */ class A {}"))
        .containsExactly("doc /** One\n * two. */", "keyword class", "type A");
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    for (StyleSpan<Collection<String>> span : JavaHighlighter.of(text)) {
      String token = text.substring(at, at + span.getLength());
      span.getStyle().forEach(s -> tokens.add(s.substring("java-".length()) + " " + token));
      at += span.getLength();
    }
    assertThat(at).isEqualTo(text.length());
    return tokens;
  }
}
