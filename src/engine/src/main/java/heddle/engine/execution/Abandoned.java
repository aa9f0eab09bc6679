package heddle.engine.execution;

/** Unwinds a thread of an execution that has ended; never shown to anyone. */
public final class Abandoned extends Error {
  private static final long serialVersionUID = 1;

  Abandoned() {
    super(null, null, false, false);
  }
}
