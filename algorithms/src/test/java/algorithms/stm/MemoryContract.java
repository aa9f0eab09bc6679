package algorithms.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import algorithms.Reachable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every memory does for one thread that reads nothing it has written, the broken included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class MemoryContract {

  abstract TransactionalMemory create();

  @Test
  void a_variable_has_the_value_written_last() {
    TransactionalMemory memory = create();
    Ref<String> ref = memory.ref("a");
    assertThat(ref.get()).isEqualTo("a");
    assertThat(memory.<String>atomic(tx -> tx.read(ref))).isEqualTo("a");
    memory.atomic(
        tx -> {
          tx.write(ref, "b");
          tx.write(ref, null);
          return null;
        });
    assertThat(ref.get()).isNull();
    assertThat(memory.<String>atomic(tx -> tx.read(ref))).isNull();
  }

  @Test
  void a_thread_does_not_keep_the_memory() throws Exception {
    TransactionalMemory memory = create();
    List<Tx> mine = new ArrayList<>();
    memory.atomic(
        tx -> {
          tx.write(memory.ref(1), 2);
          mine.add(tx);
          return null;
        });
    assertThat(Reachable.from(memory)).hasAtLeastOneElementOfType(ThreadLocal.class);
    assertThat(Reachable.from(mine.getFirst()))
        .doesNotContain(memory)
        .doesNotHaveAnyElementsOfTypes(ThreadLocal.class);
  }

  @Test
  void what_throws_has_no_effect() {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(1);
    assertThatThrownBy(
            () ->
                memory.atomic(
                    tx -> {
                      tx.write(ref, 2);
                      throw new ArithmeticException("as it should");
                    }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(ref.get()).isEqualTo(1);
    assertThat(memory.<Integer>atomic(tx -> tx.read(ref))).isEqualTo(1);
  }

  @Test
  void a_part_that_throws_is_undone_alone() {
    TransactionalMemory memory = create();
    Ref<Integer> kept = memory.ref(0);
    Ref<Integer> undone = memory.ref(0);
    memory.atomic(
        tx -> {
          tx.write(kept, 1);
          try {
            tx.nested(
                inner -> {
                  inner.write(kept, 2);
                  inner.write(undone, 2);
                  throw new ArithmeticException("as it should");
                });
          } catch (ArithmeticException expected) {
            // and go on
          }
          return null;
        });
    assertThat(kept.get()).isEqualTo(1);
    assertThat(undone.get()).isZero();
  }

  @Test
  void a_transaction_inside_another_is_part_of_it() {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(0);
    assertThatThrownBy(
            () ->
                memory.atomic(
                    tx -> {
                      memory.atomic(
                          inner -> {
                            inner.write(ref, 7);
                            return null;
                          });
                      assertThat(ref.get()).isZero();
                      throw new ArithmeticException("as it should");
                    }))
        .isInstanceOf(ArithmeticException.class);
    assertThat(ref.get()).isZero();
  }

  @Test
  void the_second_alternative_is_taken_if_the_first_cannot_go_on() {
    TransactionalMemory memory = create();
    Ref<Integer> one = memory.ref(0);
    Ref<Integer> two = memory.ref(0);
    String taken =
        memory.atomic(
            tx ->
                tx.orElse(
                    first -> {
                      first.write(two, 9);
                      return first.read(one) == 0 ? first.retry() : "first";
                    },
                    second -> {
                      second.write(one, second.read(two) + 1);
                      return "second";
                    }));
    assertThat(taken).isEqualTo("second");
    assertThat(one.get()).isEqualTo(1);
    assertThat(two.get()).isZero();
  }

  @Test
  void waiting_for_nothing_is_refused() {
    TransactionalMemory memory = create();
    assertThatThrownBy(() -> memory.atomic(Tx::retry))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "This transaction has read nothing, so nothing can change: it would wait for ever.");
  }

  @Test
  void variables_of_another_memory_are_refused() {
    TransactionalMemory memory = create();
    Ref<Integer> foreign = create().ref(0);
    assertThatThrownBy(() -> memory.atomic(tx -> tx.read(foreign)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "This variable belongs to another memory, whose transactions cannot see this one.");
  }

  @Test
  void a_transaction_that_has_ended_is_of_no_use() {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(0);
    Tx ended = memory.atomic(tx -> tx);
    assertThatThrownBy(() -> ended.write(ref, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This transaction has ended; use the one of the running body.");
  }

  @Test
  void many_variables_fit_into_one_transaction() {
    TransactionalMemory memory = create();
    List<Ref<Integer>> refs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      refs.add(memory.ref(i));
    }
    int sum =
        memory.atomic(
            tx -> {
              int read = 0;
              for (int i = refs.size() - 1; i >= 0; i--) {
                read += tx.read(refs.get(i));
                tx.write(refs.get(i), -i);
              }
              return read;
            });
    assertThat(sum).isEqualTo(199 * 100);
    for (int i = 0; i < refs.size(); i++) {
      assertThat(refs.get(i).get()).isEqualTo(-i);
    }
  }

  @Test
  void an_interrupt_ends_only_a_wait_that_allows_it() throws Exception {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(0);
    Thread.currentThread().interrupt();
    assertThat(memory.<Integer>atomic(tx -> tx.read(ref))).isZero();
    assertThat(memory.<Integer>atomicInterruptibly(tx -> tx.read(ref))).isZero();
    assertThatThrownBy(
            () -> memory.atomicInterruptibly(tx -> tx.read(ref) == 0 ? tx.retry() : null))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(memory.<Integer>atomic(tx -> tx.read(ref))).isZero();
  }
}
