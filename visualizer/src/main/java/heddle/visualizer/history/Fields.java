package heddle.visualizer.history;

import heddle.model.trace.Value;
import java.util.Map;

/** The values of an object's fields at some step. */
@FunctionalInterface
public interface Fields {
  /** The fields by name; empty if none is known. */
  Map<String, Value> of(int object);
}
