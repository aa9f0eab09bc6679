package heddle.engine.memory;

import heddle.engine.execution.EventLog;

/**
 * A location: a field of an object, a static field, or an element of an array. Equal if it is the
 * same.
 *
 * @param owner the object or array, or null for a static field
 * @param field the field as {@code Fields} numbers it
 * @param index the index in an array, or -1
 */
public record Place(Object owner, int field, int index) {
  /** The location of an access. */
  public static Place of(EventLog log, int row) {
    return new Place(log.target(row), log.field(row), log.index(row));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place p && p.owner == owner && p.field == field && p.index == index;
  }

  /** The owner must not be asked for its own, which a program could notice. */
  @Override
  public int hashCode() {
    int type = owner == null ? 0 : owner.getClass().getName().hashCode();
    return (type * 31 + field) * 31 + index;
  }
}
