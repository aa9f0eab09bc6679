package heddle.engine.ask;

/** Stands for what does not exist in a state: no comparison with it is true. */
enum Absent {
  /** The only one. */
  ABSENT
}
