package heddle.engine.execution;

/** Something that a thread of a scenario calls. */
public interface Operation {
  /** Calls it on the object under study and returns its result. */
  Object call(Object subject) throws Throwable;

  /** Whether it returns something. */
  boolean returns();
}
