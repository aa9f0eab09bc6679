package algorithms.stm;

import algorithms.stm.TransactionalMemory.Body;

/** A transaction that notes what it reads and writes. Used again and again by one thread. */
abstract class LogTransaction implements Tx {

  final ReadLog reads = new ReadLog();
  final WriteLog writes = new WriteLog();
  final Domain domain;

  private boolean running;

  /** A request to roll back was thrown; if the body catches it, it must not go on all the same. */
  private RuntimeException doom;

  /** Where the entries of the innermost nested part begin. */
  private int mark;

  LogTransaction(Domain domain) {
    this.domain = domain;
  }

  /** Reads the variable as of the time when this transaction began, and notes it in the log. */
  abstract Object load(Ref<?> ref);

  final boolean isRunning() {
    return running;
  }

  final void begin() {
    running = true;
    doom = null;
    mark = 0;
  }

  final void end() {
    running = false;
    reads.clear();
    writes.clear();
  }

  /** Throws again what the body has caught and should not have. */
  final void requireAlive() {
    if (doom != null) {
      throw doom;
    }
  }

  final RuntimeException doomed(RuntimeException cause) {
    doom = cause;
    return cause;
  }

  @Override
  @SuppressWarnings("unchecked") // only values of type T are written to a Ref<T>
  public <T> T read(Ref<T> ref) {
    requireUsable(ref);
    // Own writes first: what was read before may be older than what was written since.
    int place = writes.find(ref);
    return (T) (place >= 0 ? writes.value(place) : load(ref));
  }

  @Override
  public final <T> void write(Ref<T> ref, T value) {
    requireUsable(ref);
    writes.put(ref, value, mark);
  }

  @Override
  public final <T> T retry() {
    requireUsable();
    if (reads.isEmpty()) {
      throw new IllegalStateException(
          "This transaction has read nothing, so nothing can change: it would wait for ever.");
    }
    throw doomed(new RetryRequest());
  }

  @Override
  public final <T> T orElse(Body<T> first, Body<T> second) {
    requireUsable();
    try {
      return nested(first);
    } catch (RetryRequest cannotGoOn) {
      doom = null; // what it has read stays noted: if the second cannot go on, we wait for either
      return nested(second);
    }
  }

  @Override
  public final <T> T nested(Body<T> part) {
    requireUsable();
    int outer = mark;
    int start = writes.size();
    mark = start;
    boolean complete = false;
    try {
      T result = part.run(this);
      requireAlive();
      complete = true;
      return result;
    } finally {
      mark = outer;
      if (!complete) {
        writes.truncate(start);
      }
    }
  }

  private void requireUsable(Ref<?> ref) {
    requireUsable();
    if (ref.domain != domain) {
      throw new IllegalArgumentException(
          "This variable belongs to another memory, whose transactions cannot see this one.");
    }
  }

  private void requireUsable() {
    if (!running) {
      throw new IllegalStateException(
          "This transaction has ended; use the one of the running body.");
    }
    requireAlive();
  }
}
