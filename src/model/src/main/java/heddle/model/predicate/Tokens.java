package heddle.model.predicate;

import java.util.ArrayList;
import java.util.List;

/** A predicate cut into words, literals and signs. */
final class Tokens {
  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    QUOTED,
    SIGN,
    END
  }

  /**
   * A token.
   *
   * @param at the index of its first character
   * @param text as written
   */
  record Token(Kind kind, int at, String text) {
    boolean is(String sign) {
      return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    /** How a message calls it. */
    String shown() {
      return kind == Kind.END ? "the end" : text;
    }
  }

  private static final List<String> SIGNS =
      List.of(
          "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "(", ")", "[", "]", ".", ":", "+", "-",
          "*");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  Tokens(String text) throws BadPredicateException {
    this.text = text;
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        Token token = token(at);
        tokens.add(token);
        at += token.text().length();
      }
    }
    tokens.add(new Token(Kind.END, text.length(), ""));
  }

  private Token token(int at) throws BadPredicateException {
    char c = text.charAt(at);
    if (Character.isJavaIdentifierStart(c)) {
      return new Token(Kind.WORD, at, text.substring(at, endOfWord(at)));
    } else if (Character.isDigit(c)) {
      return new Token(Kind.NUMBER, at, text.substring(at, endOfNumber(at)));
    } else if (c == '"' || c == '\'') {
      return new Token(Kind.QUOTED, at, text.substring(at, endOfQuoted(at)));
    }
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        return new Token(Kind.SIGN, at, sign);
      }
    }
    String hint =
        switch (c) {
          case '=' -> "; equality is ==";
          case '&' -> "; and is &&";
          case '|' -> "; or is ||";
          default -> "";
        };
    throw new BadPredicateException(text, at, "there is no sign " + c + hint);
  }

  private int endOfWord(int at) {
    int end = at;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfNumber(int at) {
    int end = endOfWord(at);
    if (end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isDigit(text.charAt(end + 1))) {
      end = endOfWord(end + 1);
    }
    return end;
  }

  private int endOfQuoted(int at) throws BadPredicateException {
    for (int end = at + 1; end < text.length(); end++) {
      if (text.charAt(end) == '\\') {
        end++;
      } else if (text.charAt(end) == text.charAt(at)) {
        return end + 1;
      }
    }
    throw new BadPredicateException(
        text, at, "the closing " + text.charAt(at) + " of what begins here is missing");
  }

  Token peek() {
    return tokens.get(position);
  }

  /** The token after the next one. */
  Token second() {
    return tokens.get(Math.min(position + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(position);
    position = Math.min(position + 1, tokens.size() - 1);
    return token;
  }

  /** Takes the next token if it is this one. */
  boolean took(String sign) {
    boolean there = peek().is(sign);
    if (there) {
      take();
    }
    return there;
  }

  /** What is wrong with the next token. */
  BadPredicateException unexpected(String expected) {
    Token found = peek();
    return new BadPredicateException(
        text, found.at(), "expected " + expected + ", but found " + found.shown());
  }
}
