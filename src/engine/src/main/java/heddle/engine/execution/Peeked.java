package heddle.engine.execution;

import java.util.Arrays;

/**
 * What has been looked at from outside the run, by properties that must hold in every state. It is
 * told in the middle of the program's code, and so uses no collection.
 */
public final class Peeked {
  private int[] fields = new int[16];
  private int count;
  private boolean elements;
  private boolean calls;
  private boolean silently;

  void startAnew() {
    count = 0;
    elements = false;
    calls = false;
    silently = false;
  }

  void look(int field) {
    if (field == Fields.ELEMENT) {
      elements = true;
    } else if (!knows(field)) {
      if (count == fields.length) {
        fields = Arrays.copyOf(fields, count * 2);
      }
      fields[count++] = field;
    }
  }

  private boolean knows(int field) {
    for (int i = 0; i < count; i++) {
      if (fields[i] == field) {
        return true;
      }
    }
    return false;
  }

  void call(boolean silent) {
    calls |= !silent;
    silently |= silent;
  }

  /** How many fields. */
  public int count() {
    return count;
  }

  /** One of them, from 0, as {@link Fields} numbers it. */
  public int field(int i) {
    return fields[i];
  }

  /** Whether elements of arrays were among it. */
  public boolean elements() {
    return elements;
  }

  /** Whether closed classes were called. */
  public boolean calls() {
    return calls;
  }

  /** Whether there was something that changes without a step. */
  public boolean unseen() {
    return silently;
  }
}
