package heddle.engine.mutants;

/**
 * A class file with one fault.
 *
 * @param className the binary name of the class
 * @param place the method and line, {@code push:42}
 * @param fault what was changed, in words
 * @param number which of the mutants with the same place and fault, from 1
 * @param bytes the class file
 * @param throwing the class file in which that method throws at once
 */
record Mutant(
    String className, String place, String fault, int number, byte[] bytes, byte[] throwing) {
  /** The same class, with a method that throws, to see whether it is called at all. */
  Mutant thatThrows() {
    return new Mutant(className, place, "throws", 1, throwing, throwing);
  }

  /** The method without the line. */
  String method() {
    return simpleName() + "." + place.replaceFirst(":.*", "");
  }

  /** The class without its package. */
  String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** What it is known by, as long as the source stays as it is. */
  String id() {
    return simpleName() + "." + place + " " + fault + (number > 1 ? " (" + number + ")" : "");
  }
}
