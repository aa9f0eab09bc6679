package heddle.model.trace;

import java.util.List;

/**
 * A frame of a thread that stands still.
 *
 * @param position where it stands
 * @param locals its parameters and local variables that have a value here, in slot order, {@code
 *     this} left out; empty if the class file does not name them
 */
public record StackFrame(Position position, List<Local> locals) {
  /**
   * A local variable.
   *
   * @param name its name in the source
   * @param type its declared type, simply named and without type arguments; empty if unknown
   * @param value its value
   */
  public record Local(String name, String type, Value value) {
    /** One of unknown type. */
    public Local(String name, Value value) {
      this(name, "", value);
    }
  }
}
