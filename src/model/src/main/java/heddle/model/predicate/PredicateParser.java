package heddle.model.predicate;

import heddle.model.predicate.Expression.Arithmetic;
import heddle.model.predicate.Expression.Both;
import heddle.model.predicate.Expression.Comparison;
import heddle.model.predicate.Expression.Constant;
import heddle.model.predicate.Expression.Either;
import heddle.model.predicate.Expression.Index;
import heddle.model.predicate.Expression.Name;
import heddle.model.predicate.Expression.Not;
import heddle.model.predicate.Expression.Part;
import heddle.model.predicate.Expression.Path;
import heddle.model.predicate.Expression.Relation;
import heddle.model.predicate.Expression.ThreadCount;
import heddle.model.predicate.Expression.ThreadIs;
import heddle.model.predicate.Tokens.Kind;
import heddle.model.predicate.Tokens.Token;
import heddle.model.scenario.Literals;
import java.util.ArrayList;
import java.util.List;

/** Reads predicates by recursive descent, a method for each level of precedence. */
final class PredicateParser {
  private static final String THREADS = "threads";

  private final String text;
  private final Tokens tokens;

  PredicateParser(String text) throws BadPredicateException {
    this.text = text;
    tokens = new Tokens(text);
  }

  Expression whole() throws BadPredicateException {
    Expression whole = test(either());
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.unexpected("&& or || or the end");
    }
    return whole;
  }

  private Expression either() throws BadPredicateException {
    Expression left = both();
    while (tokens.peek().is("||")) {
      test(left);
      tokens.take();
      left = new Either(left.at(), left, test(both()));
    }
    return left;
  }

  private Expression both() throws BadPredicateException {
    Expression left = comparison();
    while (tokens.peek().is("&&")) {
      test(left);
      tokens.take();
      left = new Both(left.at(), left, test(comparison()));
    }
    return left;
  }

  /** What stands alone must be true or false: a comparison, or a path to a boolean. */
  private Expression test(Expression operand) throws BadPredicateException {
    if (operand.isTest() || operand instanceof Path) {
      return operand;
    }
    throw tokens.unexpected("a comparison (== != < <= > >=)");
  }

  private Expression comparison() throws BadPredicateException {
    Expression left = sum();
    for (Relation relation : Relation.values()) {
      if (tokens.took(relation.sign())) {
        return new Comparison(left.at(), left, relation, sum());
      }
    }
    return left;
  }

  private Expression sum() throws BadPredicateException {
    Expression left = product();
    while (tokens.peek().is("+") || tokens.peek().is("-")) {
      char operator = tokens.take().text().charAt(0);
      left = new Arithmetic(left.at(), number(left), operator, number(product()));
    }
    return left;
  }

  private Expression product() throws BadPredicateException {
    Expression left = operand();
    while (tokens.took("*")) {
      left = new Arithmetic(left.at(), number(left), '*', number(operand()));
    }
    return left;
  }

  private Expression number(Expression operand) throws BadPredicateException {
    if (operand.isTest()) {
      throw new BadPredicateException(
          text, operand.at(), "expected a number, but this is true or false");
    }
    return operand;
  }

  private Expression operand() throws BadPredicateException {
    Token first = tokens.peek();
    if (tokens.took("!")) {
      return new Not(first.at(), test(operand()));
    } else if (tokens.took("-")) {
      return new Arithmetic(first.at(), new Constant(first.at(), 0), '-', number(operand()));
    } else if (tokens.took("(")) {
      Expression inner = either();
      require(")");
      return inner;
    }
    return switch (first.kind()) {
      case NUMBER -> literal(tokens.take());
      case QUOTED -> isSituation(tokens.second()) ? threadIs() : literal(tokens.take());
      case WORD -> word(first);
      default -> throw tokens.unexpected("a field, a thread, a number or (");
    };
  }

  private void require(String sign) throws BadPredicateException {
    if (!tokens.took(sign)) {
      throw tokens.unexpected(sign);
    }
  }

  private Expression literal(Token token) throws BadPredicateException {
    try {
      return new Constant(token.at(), Literals.parse(token.text()));
    } catch (IllegalArgumentException e) {
      throw new BadPredicateException(text, token.at(), e.getMessage());
    }
  }

  private Expression word(Token first) throws BadPredicateException {
    if (first.text().matches("true|false|null")) {
      return literal(tokens.take());
    } else if (isSituation(tokens.second())) {
      return first.text().equals(THREADS) ? threadCount() : threadIs();
    }
    return path();
  }

  private static boolean isSituation(Token token) {
    return token.kind() == Kind.WORD
        && (token.text().matches("at|in|is") || Situation.State.of(token.text()) != null);
  }

  private Expression threadIs() throws BadPredicateException {
    Token thread = tokens.take();
    String name =
        thread.kind() == Kind.QUOTED
            ? String.valueOf(((Constant) literal(thread)).value())
            : thread.text();
    return new ThreadIs(thread.at(), name, situation());
  }

  private Expression threadCount() throws BadPredicateException {
    int at = tokens.take().at();
    Expression count = new ThreadCount(at, situation());
    for (Relation relation : Relation.values()) {
      if (tokens.peek().is(relation.sign())) {
        return count;
      }
    }
    throw tokens.unexpected("what the number of threads is compared with (== != < <= > >=)");
  }

  private Situation situation() throws BadPredicateException {
    tokens.took("is");
    if (tokens.took("at")) {
      return place();
    } else if (tokens.took("in")) {
      Token method = takeWord("the name of a method");
      return new Situation.In(method.at(), method.text());
    }
    Situation.State state = Situation.State.of(tokens.peek().text());
    if (state == null) {
      throw tokens.unexpected("at, in, " + String.join(", ", Situation.State.words()));
    }
    tokens.take();
    return state;
  }

  /** {@code Queue.java:42} or {@code Queue:42}. */
  private Situation place() throws BadPredicateException {
    Token file = takeWord("a line, Queue.java:42 say");
    StringBuilder name = new StringBuilder(file.text());
    while (tokens.took(".")) {
      name.append('.').append(takeWord("the rest of the name of a file").text());
    }
    require(":");
    if (tokens.peek().kind() != Kind.NUMBER || !tokens.peek().text().matches("[0-9]{1,7}")) {
      throw tokens.unexpected("the number of a line");
    }
    int line = Integer.parseInt(tokens.take().text());
    return new Situation.At(
        file.at(), name.indexOf(".") < 0 ? name + ".java" : name.toString(), line);
  }

  private Token takeWord(String expected) throws BadPredicateException {
    if (tokens.peek().kind() != Kind.WORD) {
      throw tokens.unexpected(expected);
    }
    return tokens.take();
  }

  private Expression path() throws BadPredicateException {
    Token first = tokens.take();
    List<Part> parts = new ArrayList<>();
    parts.add(new Name(first.at(), first.text()));
    while (true) {
      int at = tokens.peek().at();
      if (tokens.took(".")) {
        Token name = takeWord("the name of a field");
        parts.add(new Name(name.at(), name.text()));
      } else if (tokens.took("[")) {
        parts.add(new Index(at, number(sum())));
        require("]");
      } else if (tokens.peek().is("(")) {
        throw new BadPredicateException(
            text, at, "methods are not called; name the fields that they read");
      } else {
        return new Path(first.at(), List.copyOf(parts));
      }
    }
  }
}
