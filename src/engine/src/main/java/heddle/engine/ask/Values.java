package heddle.engine.ask;

import heddle.engine.execution.Fields;
import heddle.engine.execution.Shapes;
import heddle.model.predicate.Expression.Relation;

/** The values that predicates deal with: few kinds, so that they can be compared. */
final class Values {
  private static final String ATOMIC = "java.util.concurrent.atomic.Atomic";

  private Values() {}

  /** A value as predicates know it: whole numbers are longs, fractions doubles. */
  static Object plain(Object value) {
    return switch (value) {
      case Byte b -> b.longValue();
      case Short s -> s.longValue();
      case Integer i -> i.longValue();
      case Float f -> f.doubleValue();
      case null, default -> value;
    };
  }

  /** A primitive of this type letter from its raw bits. */
  static Object ofBits(char type, long bits) {
    return switch (type) {
      case 'Z' -> bits != 0;
      case 'C' -> (char) bits;
      case 'F' -> (double) Float.intBitsToFloat((int) bits);
      case 'D' -> Double.longBitsToDouble(bits);
      default -> bits;
    };
  }

  /** What is in a field; the owner of a static one is null. */
  static Object in(Fields.Slot slot, Object owner) {
    return slot.type() == 'L'
        ? plain(Fields.reference(slot, owner))
        : ofBits(slot.type(), Fields.bits(slot, owner));
  }

  /** What is in an array, or that there is nothing. */
  static Object element(Object array, Object index) {
    if (!(index instanceof Long i) || i < 0 || i >= length(array)) {
      return Absent.ABSENT;
    }
    char type = Fields.elementType(array);
    int at = i.intValue();
    return type == 'L'
        ? plain(Fields.referenceAt(array, at))
        : ofBits(type, Fields.bitsAt(array, at));
  }

  /** The length of an array. */
  static long length(Object array) {
    return java.lang.reflect.Array.getLength(array);
  }

  /** Whether objects of a class hold a value that they stand for. */
  static boolean standsForValue(Class<?> type) {
    return type.getName().startsWith(ATOMIC)
        && switch (type.getSimpleName()) {
          case "AtomicInteger", "AtomicLong", "AtomicBoolean", "AtomicReference" -> true;
          default -> false;
        };
  }

  /** The value that an atomic stands for; of anything else, itself. */
  static Object meant(Object value, Shapes shapes) {
    if (value == null || !standsForValue(value.getClass())) {
      return value;
    }
    for (Fields.Slot s : shapes.slots(value.getClass())) {
      if (s.name().equals("value")) {
        Object held = in(s, value);
        return value.getClass().getSimpleName().equals("AtomicBoolean")
            ? (Object) !held.equals(0L)
            : held;
      }
    }
    return value;
  }

  /** Whether two values compare so; false if they cannot be compared. */
  static boolean compare(Object left, Relation relation, Object right) {
    if (left == Absent.ABSENT || right == Absent.ABSENT) {
      return false;
    }
    return switch (relation) {
      case EQUAL -> same(left, right);
      case DIFFERENT -> !same(left, right);
      default -> ordered(left, relation, right);
    };
  }

  private static boolean same(Object left, Object right) {
    if (isNumber(left) && isNumber(right)) {
      return left instanceof Double || right instanceof Double
          ? fraction(left) == fraction(right)
          : whole(left) == whole(right);
    } else if (left instanceof Enum<?> e && right instanceof String s) {
      return e.name().equals(s);
    } else if (left instanceof String s && right instanceof Enum<?> e) {
      return e.name().equals(s);
    } else if (left instanceof String || left instanceof Boolean) {
      return left.equals(right);
    }
    return left == right;
  }

  private static boolean ordered(Object left, Relation relation, Object right) {
    if (!isNumber(left) || !isNumber(right)) {
      return false;
    }
    int order =
        left instanceof Double || right instanceof Double
            ? Double.compare(fraction(left), fraction(right))
            : Long.compare(whole(left), whole(right));
    return switch (relation) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }

  /** The result of an operation on two numbers, or that there is none. */
  static Object calculate(Object left, char operator, Object right) {
    if (!isNumber(left) || !isNumber(right)) {
      return Absent.ABSENT;
    } else if (left instanceof Double || right instanceof Double) {
      double a = fraction(left);
      double b = fraction(right);
      return operator == '+' ? a + b : operator == '-' ? a - b : a * b;
    }
    long a = whole(left);
    long b = whole(right);
    return operator == '+' ? a + b : operator == '-' ? a - b : a * b;
  }

  private static boolean isNumber(Object value) {
    return value instanceof Long || value instanceof Double || value instanceof Character;
  }

  private static long whole(Object number) {
    return number instanceof Character c ? c : (Long) number;
  }

  private static double fraction(Object number) {
    return number instanceof Double d ? d : whole(number);
  }
}
