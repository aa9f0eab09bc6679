package heddle.visualizer.code;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Colours Java by its tokens, which a regular expression can tell apart. */
final class JavaHighlighter {
  private static final String WORDS =
      "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double|"
          + "else|enum|extends|final|finally|float|for|goto|if|implements|import|instanceof|int|"
          + "interface|long|native|new|non-sealed|package|permits|private|protected|public|record|"
          + "return|sealed|short|static|strictfp|super|switch|synchronized|this|throw|throws|"
          + "transient|try|var|void|volatile|while|yield|true|false|null";

  private static final List<String> KINDS =
      List.of("doc", "comment", "string", "annotation", "keyword", "number", "constant", "type");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<doc>/\\*\\*(?s:.*?)\\*/)|(?<comment>//[^\\n"
              + "]*|/\\*(?s:.*?)\\*/)|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n"
              + "])*\"|'(?:\\\\.|[^'\\\\\\n"
              + "])+')|(?<annotation>@(?!interface\\b)[\\w.]+)|\\b(?<keyword>"
              + WORDS
              + ")\\b|\\b(?<number>0[xX][\\da-fA-F_]+[lL]?|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[lLfFdD]?)\\b"
              + "|\\b(?<constant>[A-Z][A-Z\\d_]+)\\b|\\b(?<type>[A-Z]\\w*)\\b");

  private JavaHighlighter() {}

  /** The style classes of the text, {@code java-keyword} and such. */
  static StyleSpans<Collection<String>> of(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      spans.add(List.of(), token.start() - end);
      spans.add(List.of("java-" + kind(token)), token.end() - token.start());
      end = token.end();
    }
    spans.add(List.of(), text.length() - end);
    return spans.create();
  }

  private static String kind(Matcher token) {
    return KINDS.stream().filter(k -> token.group(k) != null).findFirst().orElseThrow();
  }
}
