package heddle.engine.program;

import heddle.engine.instrument.GuestClassException;
import heddle.engine.instrument.GuestLoader;
import heddle.model.scenario.Judging.Reclamation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what a scenario says of how its runs are judged against the program's classes. */
final class JudgingBinder {
  private static final Set<Class<?>> MARKS =
      Set.of(boolean.class, byte.class, short.class, int.class, long.class);

  private final GuestLoader loader;

  JudgingBinder(GuestLoader loader) {
    this.loader = loader;
  }

  /** The class and fields of recycled nodes must be there. */
  void check(Reclamation r) throws InputProblem {
    Class<?> node = load(loader, r.node(), "$.reclamation.node");
    mark(node, r.free(), "$.reclamation.free");
    if (!r.retired().isEmpty()) {
      mark(node, r.retired(), "$.reclamation.retired");
    }
    List<String> pool = r.pool();
    for (int i = 0; i < pool.size(); i++) {
      field(node, pool.get(i), "$.reclamation.pool[" + i + "]");
    }
  }

  /** A class of the program or of the JDK. */
  static Class<?> load(GuestLoader loader, String name, String path) throws InputProblem {
    try {
      return loader.load(name);
    } catch (GuestClassException e) {
      throw new InputProblem(path, e.getMessage());
    }
  }

  private static void mark(Class<?> node, String name, String path) throws InputProblem {
    Field f = field(node, name, path);
    if (!MARKS.contains(f.getType())) {
      throw new InputProblem(
          path,
          "%s.%s is of type %s; a mark must be a boolean or an integer"
              .formatted(node.getName(), name, f.getType().getSimpleName()));
    }
  }

  private static Field field(Class<?> node, String name, String path) throws InputProblem {
    for (Class<?> c = node; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name)) {
          return f;
        }
      }
    }
    String there =
        Arrays.stream(node.getDeclaredFields())
            .map(Field::getName)
            .sorted()
            .collect(Collectors.joining(", "));
    throw new InputProblem(
        path,
        "%s has no field %s; it has %s"
            .formatted(node.getName(), name, there.isEmpty() ? "none" : there));
  }
}
