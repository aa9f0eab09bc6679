package algorithms.stm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class MemoriesTest {

  @Nested
  class Tl2 extends SoundMemoryContract {
    @Override
    TransactionalMemory create() {
      return new Tl2Memory();
    }
  }

  @Nested
  class ImpatientTl2 extends SoundMemoryContract {
    @Override
    TransactionalMemory create() {
      return new Tl2Memory(ContentionManager.impatient());
    }
  }

  @Nested
  class Multiversion extends SoundMemoryContract {
    @Override
    TransactionalMemory create() {
      return new MultiversionMemory();
    }
  }

  @Nested
  class BrokenReadLog extends MemoryContract {
    @Override
    TransactionalMemory create() {
      return new BrokenReadLogMemory();
    }

    @Test
    void a_transaction_does_not_see_its_own_writes() {
      BrokenReadLogAccounts accounts = new BrokenReadLogAccounts();
      accounts.payInTwice(10);
      assertThat(accounts.total()).isEqualTo(210);
    }
  }

  @Nested
  class BrokenValidation extends MemoryContract {
    @Override
    TransactionalMemory create() {
      return new BrokenValidationMemory();
    }
  }

  @Nested
  class BrokenZombie extends MemoryContract {
    @Override
    TransactionalMemory create() {
      return new BrokenZombieMemory();
    }
  }

  /** Commits in another thread while a transaction of this one is running. */
  private static void overwrite(TransactionalMemory memory, Ref<Integer> ref, int times) {
    FutureTask<Void> other =
        new FutureTask<>(
            () -> {
              for (int i = 0; i < times; i++) {
                memory.<Void>atomic(
                    tx -> {
                      tx.write(ref, tx.read(ref) + 1);
                      return null;
                    });
              }
              return null;
            });
    Thread.ofPlatform().daemon().start(other);
    try {
      other.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_reader_of_the_past_is_not_rolled_back_while_the_past_is_kept() {
    MultiversionMemory memory = new MultiversionMemory();
    Ref<Integer> one = memory.ref(0);
    Ref<Integer> two = memory.ref(0);
    int[] runs = new int[1];
    int seen =
        memory.atomic(
            tx -> {
              runs[0]++;
              int sum = tx.read(one);
              if (runs[0] == 1) {
                overwrite(memory, two, MultiversionMemory.HISTORY - 1);
              }
              return sum + tx.read(two);
            });
    assertThat(runs[0]).isEqualTo(1);
    assertThat(seen).isZero();
  }

  @Test
  void a_past_too_long_ago_is_read_anew() {
    MultiversionMemory memory = new MultiversionMemory();
    Ref<Integer> ref = memory.ref(0);
    int[] runs = new int[1];
    int seen =
        memory.atomic(
            tx -> {
              if (++runs[0] == 1) {
                overwrite(memory, ref, MultiversionMemory.HISTORY);
              }
              return tx.read(ref);
            });
    assertThat(runs[0]).isEqualTo(2);
    assertThat(seen).isEqualTo(MultiversionMemory.HISTORY);
  }

  @Test
  void with_one_version_a_reader_moves_on_if_it_has_read_nothing_else() {
    Tl2Memory memory = new Tl2Memory();
    Ref<Integer> ref = memory.ref(0);
    int[] runs = new int[1];
    int seen =
        memory.atomic(
            tx -> {
              if (++runs[0] == 1) {
                overwrite(memory, ref, 1);
              }
              return tx.read(ref);
            });
    assertThat(runs[0]).isEqualTo(1);
    assertThat(seen).isEqualTo(1);
  }

  @Test
  void with_one_version_a_reader_is_rolled_back_if_what_it_has_read_was_changed() {
    Tl2Memory memory = new Tl2Memory();
    Ref<Integer> one = memory.ref(0);
    Ref<Integer> two = memory.ref(0);
    int[] runs = new int[1];
    int sum =
        memory.atomic(
            tx -> {
              int seen = tx.read(one);
              if (++runs[0] == 1) {
                overwrite(memory, one, 1);
                overwrite(memory, two, 1);
              }
              return seen + tx.read(two);
            });
    assertThat(runs[0]).isEqualTo(2);
    assertThat(sum).isEqualTo(2);
  }

  @Test
  void with_one_version_a_writer_moves_on_past_what_it_has_not_read() {
    Tl2Memory memory = new Tl2Memory();
    Ref<Integer> one = memory.ref(5);
    Ref<Integer> two = memory.ref(0);
    int[] runs = new int[1];
    memory.atomic(
        tx -> {
          int seen = tx.read(one);
          if (++runs[0] == 1) {
            overwrite(memory, two, 1);
          }
          tx.write(one, seen + tx.read(two));
          return null;
        });
    assertThat(runs[0]).isEqualTo(1);
    assertThat(one.get()).isEqualTo(6);
  }

  @Test
  void there_must_be_a_manager() {
    assertThatThrownBy(() -> new Tl2Memory(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("A memory needs a contention manager.");
  }
}
