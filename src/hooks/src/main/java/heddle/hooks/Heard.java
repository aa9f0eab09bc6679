package heddle.hooks;

import jdk.internal.vm.annotation.DontInline;

/**
 * What the gates let through, in code of its own: the compilers would copy all that the engine does
 * behind it to each access of the program and, since most of the library is rewritten, into each
 * collection that the engine itself uses.
 */
final class Heard {
  private Heard() {}

  @DontInline
  static void field(Controller c, Object owner, int site) {
    c.field(owner, site);
  }

  @DontInline
  static void element(Controller c, Object array, int index, int site) {
    c.element(array, index, site);
  }

  @DontInline
  static void variable(Controller c, Object handle, Object coordinate, int index, int site) {
    c.variable(handle, coordinate, index, site);
  }

  @DontInline
  static void memory(Controller c, Object base, long offset, int site) {
    c.memory(base, offset, site);
  }

  @DontInline
  static int read(Controller c, int value) {
    return c.read(value);
  }

  @DontInline
  static long read(Controller c, long value) {
    return c.read(value);
  }

  @DontInline
  static float read(Controller c, float value) {
    return c.read(value);
  }

  @DontInline
  static double read(Controller c, double value) {
    return c.read(value);
  }

  @DontInline
  static Object read(Controller c, Object value) {
    return c.read(value);
  }

  @DontInline
  static void write(Controller c, int old, int value) {
    c.write(old, value);
  }

  @DontInline
  static void write(Controller c, long old, long value) {
    c.write(old, value);
  }

  @DontInline
  static void write(Controller c, float old, float value) {
    c.write(old, value);
  }

  @DontInline
  static void write(Controller c, double old, double value) {
    c.write(old, value);
  }

  @DontInline
  static void write(Controller c, Object old, Object value) {
    c.write(old, value);
  }

  @DontInline
  static void assigned(Controller c, int value) {
    c.assigned(value);
  }

  @DontInline
  static void assigned(Controller c, long value) {
    c.assigned(value);
  }

  @DontInline
  static void assigned(Controller c, float value) {
    c.assigned(value);
  }

  @DontInline
  static void assigned(Controller c, double value) {
    c.assigned(value);
  }

  @DontInline
  static void assigned(Controller c, Object value) {
    c.assigned(value);
  }

  @DontInline
  static boolean exchanged(Controller c, boolean won, int expected, int update) {
    return c.exchanged(won, expected, update);
  }

  @DontInline
  static boolean exchanged(Controller c, boolean won, long expected, long update) {
    return c.exchanged(won, expected, update);
  }

  @DontInline
  static boolean exchanged(Controller c, boolean won, float expected, float update) {
    return c.exchanged(won, expected, update);
  }

  @DontInline
  static boolean exchanged(Controller c, boolean won, double expected, double update) {
    return c.exchanged(won, expected, update);
  }

  @DontInline
  static boolean exchanged(Controller c, boolean won, Object expected, Object update) {
    return c.exchanged(won, expected, update);
  }

  @DontInline
  static void updated(Controller c) {
    c.updated();
  }

  @DontInline
  static void enterCall(Controller c, Object target, Object key, int site) {
    c.enterCall(target, key, site);
  }

  @DontInline
  static void leaveCall(Controller c, int site) {
    c.leaveCall(site);
  }
}
