package heddle.visualizer.history;

import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that threads share: those of the object under study and static ones, without those
 * that only ever refer to something of which nothing is known.
 */
public final class SharedFields {
  private static final int STATIC = 0;
  private static final int ROOT = 1;

  private SharedFields() {}

  /** The locations, in the order of the class. */
  public static List<Location> of(History history, Shapes shapes) {
    List<Location> fields = new ArrayList<>();
    for (int object : new int[] {ROOT, STATIC}) {
      for (String field : shapes.fields(object)) {
        Location location = new Location(object, field);
        boolean telling =
            history.writes().upTo(location, history.trace().last()).stream()
                .anyMatch(w -> tells(w.value(), shapes));
        if (telling) {
          fields.add(location);
        }
      }
    }
    return fields;
  }

  private static boolean tells(Value value, Shapes shapes) {
    return !value.isReference()
        || shapes.drawn(value.object())
        || shapes.kind(value.object()) == ObjectKind.TRANSPARENT
            && !shapes.fields(value.object()).isEmpty();
  }

  /** How a field is called: a static one without its class. */
  public static String name(Location field) {
    return field.field().substring(field.field().lastIndexOf('.') + 1);
  }
}
