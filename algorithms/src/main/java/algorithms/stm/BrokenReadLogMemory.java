package algorithms.stm;

import java.util.HashMap;
import java.util.Map;

/**
 * A transactional memory that looks up what a transaction has read before what it has written:
 * wrong, because a transaction does not see its own writes.
 *
 * <p><b>The rule it breaks:</b> within a transaction, as within a thread, a read returns what was
 * written last. Here a variable that was read, written, and read again still has its old value: a
 * transaction that adds one twice adds one. One thread is enough.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Software Transactional Memory (STM)
 * Implementation": {@code stm_read} searches {@code read_log} first, and {@code stm_write} itself
 * puts the old value there.
 *
 * <p><b>Progress:</b> as {@link Tl2Memory}.
 *
 * @see Tl2Memory
 */
public final class BrokenReadLogMemory extends LogMemory {

  /** Creates a memory. */
  public BrokenReadLogMemory() {
    super(ContentionManager.polite());
  }

  @Override
  public <T> Ref<T> ref(T value) {
    return new Cell<>(domain, domain.ids.getAndIncrement(), value);
  }

  @Override
  Session open() {
    return new Transaction(domain);
  }

  private static final class Transaction extends CellSession {
    private final Map<Ref<?>, Object> seen = new HashMap<>();

    Transaction(Domain domain) {
      super(domain);
    }

    @Override
    void start() {
      super.start();
      seen.clear();
    }

    @Override
    @SuppressWarnings("unchecked") // only values of type T are read from a Ref<T>
    public <T> T read(Ref<T> ref) {
      // The fault: what was written since is in the other log.
      if (seen.containsKey(ref)) {
        return (T) seen.get(ref);
      }
      T value = super.read(ref);
      seen.put(ref, value);
      return value;
    }
  }
}
