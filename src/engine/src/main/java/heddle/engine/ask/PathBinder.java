package heddle.engine.ask;

import heddle.engine.execution.Execution;
import heddle.engine.execution.Fields;
import heddle.engine.execution.Shapes;
import heddle.engine.instrument.GuestClassException;
import heddle.engine.program.Program;
import heddle.model.predicate.BadPredicateException;
import heddle.model.predicate.Expression;
import heddle.model.predicate.Expression.Index;
import heddle.model.predicate.Expression.Name;
import heddle.model.predicate.Expression.Part;
import heddle.model.predicate.Expression.Path;
import heddle.model.predicate.Predicate;
import heddle.model.predicate.Situation;
import heddle.model.scenario.Suggestion;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Binds the paths of a predicate: where each begins, and the fields and elements on its way. */
final class PathBinder {
  private static final String LENGTH = "length";

  /** Binds the expressions that stand for indices. */
  interface Binding {
    Evaluator of(Expression e) throws BadPredicateException;
  }

  /**
   * A path up to some part.
   *
   * @param type what is known of what it leads to, or {@code Object} if nothing is
   */
  private record Way(Type type, Evaluator evaluator) {
    Class<?> known() {
      return type instanceof Class<?> c
          ? c
          : type instanceof ParameterizedType p ? (Class<?>) p.getRawType() : Object.class;
    }
  }

  private final String text;
  private final Program program;
  private final Execution run;
  private final Known known;
  private final RunState state;
  private final Footprint footprint;
  private final Shapes shapes;
  private final Binding indices;

  PathBinder(
      String text,
      Program program,
      Known known,
      RunState state,
      Footprint footprint,
      Binding indices) {
    this.text = text;
    this.program = program;
    this.run = program.run();
    this.known = known;
    this.state = state;
    this.footprint = footprint;
    this.shapes = new Shapes(run.fields());
    this.indices = indices;
  }

  Evaluator bind(Path path) throws BadPredicateException {
    Way way = way(path);
    if (Values.standsForValue(way.known()) || way.known().isAssignableFrom(Number.class)) {
      footprint.dependOnField("value");
    }
    return way.evaluator();
  }

  /** A path that stands for a test leads to a boolean, as far as is known. */
  void requireBoolean(Path path) throws BadPredicateException {
    Class<?> type = way(path).known();
    boolean possible =
        type == boolean.class
            || type == Boolean.class
            || Values.standsForValue(type)
            || type.isAssignableFrom(Boolean.class);
    if (!possible) {
      throw bad(
          path.at(),
          "expected a comparison, but found something of type " + type.getSimpleName() + " alone");
    }
  }

  private Way way(Path path) throws BadPredicateException {
    List<Part> parts = path.parts();
    Name first = path.first();
    Way way;
    int from = 1;
    if (known.threads().contains(first.name())) {
      way = ofThread(path);
      from = 2;
      if (isResult(path) && parts.size() > 2 && parts.get(2) instanceof Index) {
        from = 3;
      }
    } else if (first.name().equals("this")
        || Known.field(known.subject(), first.name(), false) == null
            && Known.field(known.subject(), first.name(), true) == null
            && known.isSubject(first.name())) {
      way = new Way(known.subject(), run::subject);
    } else if (Known.field(known.subject(), first.name(), false) != null) {
      way = field(new Way(known.subject(), run::subject), first);
    } else {
      Class<?> owner = known.subject();
      Name name = first;
      if (Known.field(owner, first.name(), true) == null) {
        owner = known.type(first.name());
        if (owner == null) {
          throw unknown(first);
        }
        name = staticName(path, owner);
        from = 2;
      }
      way = ofStatic(owner, name);
    }
    for (Part part : parts.subList(from, parts.size())) {
      way = part instanceof Name name ? field(way, name) : element(way, (Index) part);
    }
    return way;
  }

  private BadPredicateException unknown(Name name) {
    Set<String> there = new TreeSet<>(known.fieldsOf(known.subject()));
    there.addAll(Known.staticsOf(known.subject()));
    Set<String> all = new TreeSet<>(there);
    all.addAll(known.threads());
    return bad(
        name.at(),
        "there is no field, thread or class %s%s; %s has the fields %s, and the threads are %s"
            .formatted(
                name.name(),
                suggestion(name.name(), all),
                known.subject().getSimpleName(),
                Known.list(there),
                Known.list(known.threads())));
  }

  // ---- where paths begin

  private static boolean isResult(Path path) {
    return path.parts().get(1) instanceof Name name && name.name().equals(Predicate.RESULT);
  }

  private Way ofThread(Path path) throws BadPredicateException {
    String thread = path.first().name();
    if (path.parts().size() < 2 || !(path.parts().get(1) instanceof Name name)) {
      throw bad(
          path.at(),
          "%s is a thread; ask for %s.%s, for a local variable of it, or where it is (%s at, in, %s)"
              .formatted(
                  thread,
                  thread,
                  Predicate.RESULT,
                  thread,
                  String.join(", ", Situation.State.words())));
    }
    return isResult(path) ? result(path, thread) : local(name, thread);
  }

  private Way result(Path path, String thread) throws BadPredicateException {
    if (!known.returning().contains(thread)) {
      throw bad(
          path.parts().get(1).at(),
          "no call of %s returns anything%s"
              .formatted(
                  thread,
                  known.returning().isEmpty()
                      ? ""
                      : "; those of " + Known.list(known.returning()) + " do"));
    }
    footprint.dependOnCalls();
    if (path.parts().size() > 2 && path.parts().get(2) instanceof Index index) {
      Evaluator which = indices.of(index.index());
      return new Way(
          Object.class,
          () ->
              which.now() instanceof Long w && w > 0
                  ? state.result(state.thread(thread), w)
                  : Absent.ABSENT);
    }
    return new Way(Object.class, () -> state.result(state.thread(thread), 0));
  }

  private Way local(Name name, String thread) throws BadPredicateException {
    if (!known.locals().contains(name.name())) {
      throw bad(
          name.at(),
          known.locals().isEmpty()
              ? "no local variable is known; compile the program with -g"
              : "no method has a local variable %s%s; there are %s, and %s.%s"
                  .formatted(
                      name.name(),
                      suggestion(name.name(), known.locals()),
                      Known.list(known.locals()),
                      thread,
                      Predicate.RESULT));
    }
    Set<String> named = program.scenario().threads().keySet();
    if (!named.contains(thread)) {
      throw bad(
          name.at(),
          "local variables are known only of the threads that the scenario names: "
              + Known.list(named));
    }
    footprint.dependOnLocals(thread);
    return new Way(Object.class, () -> state.local(state.thread(thread), name.name()));
  }

  private Name staticName(Path path, Class<?> owner) throws BadPredicateException {
    if (path.parts().size() > 1
        && path.parts().get(1) instanceof Name name
        && Known.field(owner, name.name(), true) != null) {
      return name;
    }
    int at = path.parts().size() > 1 ? path.parts().get(1).at() : path.at();
    throw bad(
        at,
        "%s is a class, and its static fields are %s"
            .formatted(owner.getSimpleName(), Known.list(Known.staticsOf(owner))));
  }

  /** The class may be another one in the next run, loaded anew under the same name. */
  private Way ofStatic(Class<?> owner, Name name) {
    Field declared = Known.field(owner, name.name(), true);
    String ownerName = declared.getDeclaringClass().getName();
    footprint.dependOnField(name.name());
    return new Way(declared.getGenericType(), () -> staticValue(ownerName, name.name()));
  }

  private Object staticValue(String ownerName, String name) {
    try {
      Field field = Known.field(program.loader().load(ownerName), name, true);
      return Values.in(run.fields().slot(field), null);
    } catch (GuestClassException e) {
      return Absent.ABSENT;
    }
  }

  // ---- where they lead

  private Way field(Way owner, Name name) throws BadPredicateException {
    Class<?> type = owner.known();
    if (type.isArray() && name.name().equals(LENGTH)) {
      return new Way(long.class, () -> length(owner.evaluator().now()));
    } else if (Values.standsForValue(type) && !name.name().equals("value")) {
      footprint.dependOnField("value");
      Evaluator inside = owner.evaluator();
      return field(new Way(valueOf(owner.type()), () -> meant(inside.now())), name);
    }
    Field declared = known.fieldIn(type, name.name());
    if (declared == null) {
      throw noField(type, name);
    }
    if (!Modifier.isFinal(declared.getModifiers())) {
      footprint.dependOnField(name.name());
    }
    if (type.isAssignableFrom(Number.class)) {
      footprint.dependOnField("value"); // It may turn out to be an atomic.
    }
    Evaluator object = owner.evaluator();
    Reader reader = new Reader(name.name());
    return new Way(declared.getGenericType(), () -> reader.read(object.now()));
  }

  private BadPredicateException noField(Class<?> type, Name name) {
    if (type.isPrimitive() || type == String.class || Number.class.isAssignableFrom(type)) {
      return bad(name.at(), "what stands before is a " + type.getSimpleName() + ", without fields");
    }
    Set<String> there = known.fieldsOf(type);
    if (there.isEmpty() && !type.isInterface()) {
      return bad(
          name.at(), "%s has no fields that can be looked at".formatted(type.getSimpleName()));
    }
    return bad(
        name.at(),
        "%s has no field %s%s; it has %s"
            .formatted(
                type.getSimpleName(),
                name.name(),
                suggestion(name.name(), there),
                Known.list(there)));
  }

  /** What an atomic reference of this type refers to. */
  private static Type valueOf(Type atomic) {
    return atomic instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
  }

  private Object meant(Object value) {
    return Values.meant(value, shapes);
  }

  private static Object length(Object array) {
    return array != null && array.getClass().isArray() ? Values.length(array) : Absent.ABSENT;
  }

  private Way element(Way array, Index index) throws BadPredicateException {
    Class<?> type = array.known();
    if (!type.isArray() && type != Object.class) {
      throw bad(
          index.at(),
          "what stands before is a " + type.getSimpleName() + ", which has no elements");
    }
    footprint.dependOnElements();
    Evaluator at = indices.of(index.index());
    Evaluator object = array.evaluator();
    return new Way(
        type.isArray() ? type.getComponentType() : Object.class,
        () -> {
          Object found = object.now();
          return found != null && found.getClass().isArray()
              ? Values.element(found, at.now())
              : Absent.ABSENT;
        });
  }

  /** Reads a field of whatever object; the class of the last one is remembered. */
  private final class Reader {
    private final String name;
    private Class<?> type;
    private Fields.Slot slot;

    Reader(String name) {
      this.name = name;
    }

    Object read(Object object) {
      Object owner = name.equals("value") ? object : meant(object);
      if (owner == null || owner == Absent.ABSENT) {
        return Absent.ABSENT;
      }
      if (owner.getClass() != type) {
        type = owner.getClass();
        slot = slot(type);
      }
      return slot == null ? Absent.ABSENT : Values.in(slot, owner);
    }

    private Fields.Slot slot(Class<?> of) {
      Fields.Slot found = null;
      if (Shapes.isTransparent(of) && !of.isArray()) {
        for (Fields.Slot s : shapes.slots(of)) {
          found = s.name().equals(name) ? s : found;
        }
      }
      return found;
    }
  }

  private BadPredicateException bad(int at, String problem) {
    return new BadPredicateException(text, at, problem);
  }

  private static String suggestion(String word, Set<String> words) {
    return Suggestion.forWord(word, words).replace("?", "");
  }
}
