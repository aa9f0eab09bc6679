package heddle.engine.instrument;

/** What an instruction does that was rewritten. */
public enum SiteKind {
  /** {@code getfield}. */
  FIELD_READ,
  /** {@code putfield}. */
  FIELD_WRITE,
  /** {@code getstatic}. */
  STATIC_READ,
  /** {@code putstatic}. */
  STATIC_WRITE,
  /** An array load. */
  ARRAY_READ,
  /** An array store. */
  ARRAY_WRITE,
  /** {@code VarHandle.get…}. */
  VARIABLE_READ,
  /** {@code VarHandle.set…}. */
  VARIABLE_WRITE,
  /** {@code VarHandle.compareAndSet}. */
  VARIABLE_CAS,
  /** {@code VarHandle.weakCompareAndSet…}, which may fail without a reason. */
  VARIABLE_WEAK_CAS,
  /** {@code VarHandle.getAnd…} and {@code compareAndExchange…}. */
  VARIABLE_UPDATE,
  /** {@code Unsafe.get…}. */
  MEMORY_READ,
  /** {@code Unsafe.put…}. */
  MEMORY_WRITE,
  /** {@code Unsafe.compareAndSet…} and {@code compareAndSwap…}. */
  MEMORY_CAS,
  /** {@code Unsafe.weakCompareAndSet…}, which may fail without a reason. */
  MEMORY_WEAK_CAS,
  /** {@code Unsafe.getAnd…} and {@code compareAndExchange…}. */
  MEMORY_UPDATE,
  /** {@code monitorenter}, or a synchronized method begins. */
  MONITOR_ENTER,
  /** {@code monitorexit}, or a synchronized method ends. */
  MONITOR_EXIT,
  /** {@code Object.wait}. */
  WAIT,
  /** {@code Object.notify}. */
  NOTIFY,
  /** {@code Object.notifyAll}. */
  NOTIFY_ALL,
  /** A public call of a library class that may be closed. */
  CALL,
  /** An operation that cannot be controlled. */
  ESCAPE
}
