package heddle.engine.instrument;

/** The ways by which classes of a program come into the virtual machine. */
public enum Origin {
  /** A folder of the class path. */
  FOLDER,
  /** A jar of the class path. */
  JAR,
  /** A class loader of the program's own. */
  OWN_LOADER,
  /** {@code Lookup.defineClass}, next to another class. */
  LOOKUP,
  /** {@code Lookup.defineHiddenClass}: nobody finds it by name. */
  HIDDEN_CLASS
}
