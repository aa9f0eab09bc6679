package heddle.engine.check.sequential;

import heddle.engine.execution.Execution.Aside;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A collection or map of the JDK as a state machine: before each call it is copied by its copy
 * constructor, and two states are equal if they have the same contents.
 */
final class CopiedModel implements Model<CopiedModel.Contents> {
  /**
   * A state.
   *
   * @param contents what it contains, in a form that can be compared
   * @param object the collection, which is not to be changed
   */
  record Contents(Object contents, Object object) {
    static Contents of(Object object) {
      return new Contents(
          switch (object) {
            case Map<?, ?> m -> new HashMap<>(m);
            case Set<?> s -> new HashSet<>(s);
            case Collection<?> c -> new ArrayList<>(c);
            default -> throw new IllegalArgumentException(object + " is no collection");
          },
          object);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Contents c && c.contents.equals(contents);
    }

    @Override
    public int hashCode() {
      return contents.hashCode();
    }
  }

  private final SequentialObject specification;
  private final Constructor<?> copy;

  private CopiedModel(SequentialObject specification, Constructor<?> copy) {
    this.specification = specification;
    this.copy = copy;
  }

  /** The model of a collection or map that can be copied; null for other objects. */
  static CopiedModel of(SequentialObject specification) {
    Class<?> type = specification.make().getClass();
    if (type.getClassLoader() != null) {
      return null; // what else it keeps is unknown
    }
    Class<?> source =
        Map.class.isAssignableFrom(type)
            ? Map.class
            : Collection.class.isAssignableFrom(type) ? Collection.class : null;
    try {
      return source == null ? null : new CopiedModel(specification, type.getConstructor(source));
    } catch (NoSuchMethodException e) {
      return null; // bounded, perhaps: a copy would lose the bound
    }
  }

  @Override
  public Contents initial() {
    return Contents.of(specification.make());
  }

  @Override
  public Next<Contents> call(Contents state, HistoryCall call) {
    Object object;
    try {
      object = copy.newInstance(state.object());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a collection cannot be copied", e);
    }
    Aside reply = specification.call(object, call.operation());
    return new Next<>(
        reply.blocked() ? null : Contents.of(object),
        reply.thrown() == null ? reply.value() : reply.thrown().getClass());
  }
}
