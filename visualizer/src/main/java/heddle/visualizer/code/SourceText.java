package heddle.visualizer.code;

/**
 * A source file.
 *
 * @param path its path below a source root, {@code algorithms/stack/TreiberStack.java} say
 * @param text its text; if it was not found, why
 * @param found whether it was found
 */
record SourceText(String path, String text, boolean found) {
  /** Its name without folders. */
  String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** How many lines it has. */
  int lines() {
    return (int) text.lines().count();
  }
}
