package algorithms.stm;

/**
 * A transactional memory that checks what a transaction has read without looking whether somebody
 * is writing it: wrong, because two transactions may each read what the other one writes.
 *
 * <p><b>The rule it breaks:</b> at the moment of the check nobody else may be between check and
 * write. Each of the two locks what it writes, which is not what the other one locks; both find
 * that what they read is still as it was; both write. Each alone would have kept the rule that the
 * two variables share, and together they break it: write skew.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Software Transactional Memory (STM)
 * Implementation": {@code stm_commit} locks the written variables only, and {@code stm_validate}
 * looks at versions and values of the read ones, and not at their locks. Named by Berenson and
 * others, "A Critique of ANSI SQL Isolation Levels", SIGMOD 1995, section 4.2.
 *
 * <p><b>Progress:</b> as {@link Tl2Memory}.
 *
 * @see Tl2Memory
 */
public final class BrokenValidationMemory extends LogMemory {

  /** Creates a memory. */
  public BrokenValidationMemory() {
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
    Transaction(Domain domain) {
      super(domain);
    }

    @Override
    boolean isValid() {
      // The fault: a variable that another commit has locked, and is about to write, passes.
      return reads.hasNoNewerThan(time());
    }
  }
}
