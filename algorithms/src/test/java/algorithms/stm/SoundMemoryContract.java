package algorithms.stm;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory that is not broken also does, at full speed. */
abstract class SoundMemoryContract extends MemoryContract {

  private static final int ROUNDS = 3_000;

  @Test
  void a_transaction_sees_its_own_writes() {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(1);
    int seen =
        memory.atomic(
            tx -> {
              tx.write(ref, tx.read(ref) + 1);
              tx.nested(
                  inner -> {
                    inner.write(ref, inner.read(ref) + 1);
                    return null;
                  });
              return tx.read(ref);
            });
    assertThat(seen).isEqualTo(3);
    assertThat(ref.get()).isEqualTo(3);
  }

  @Test
  void a_body_that_swallows_everything_is_rolled_back_all_the_same() throws Exception {
    TransactionalMemory memory = create();
    Ref<Integer> ref = memory.ref(0);
    Together.run(
        4,
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            memory.atomic(
                tx -> {
                  int seen = 0;
                  try {
                    seen = tx.read(ref);
                  } catch (RuntimeException swallowed) {
                    // which nobody should do
                  }
                  try {
                    tx.write(ref, seen + 1);
                  } catch (RuntimeException swallowed) {
                    // which nobody should do
                  }
                  return null;
                });
          }
          return null;
        });
    assertThat(ref.get()).isEqualTo(4 * ROUNDS);
  }

  @Test
  void transfers_keep_the_sum_and_nobody_ever_sees_another_one() throws Exception {
    TransactionalMemory memory = create();
    List<Ref<Integer>> accounts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      accounts.add(memory.ref(100));
    }
    List<Integer> wrong =
        Together.run(
            5,
            thread -> {
              int[] wrongInside = new int[1];
              for (int i = 0; i < ROUNDS; i++) {
                int from = (i + thread) % 5;
                int to = (3 * i + thread + 1) % 5;
                if (i % 3 == 0) {
                  int sum = memory.atomic(tx -> sum(tx, accounts, wrongInside));
                  wrongInside[0] += sum == 500 ? 0 : 1;
                } else {
                  memory.atomic(
                      tx -> {
                        tx.write(accounts.get(from), tx.read(accounts.get(from)) - 1);
                        tx.write(accounts.get(to), tx.read(accounts.get(to)) + 1);
                        return null;
                      });
                }
              }
              return wrongInside[0];
            });
    assertThat(wrong).containsOnly(0);
    assertThat(accounts.stream().mapToInt(Ref::get).sum()).isEqualTo(500);
  }

  /** Also in a run that is rolled back afterwards: this is opacity. */
  private static int sum(Tx tx, List<Ref<Integer>> accounts, int[] wrongInside) {
    int sum = 0;
    for (Ref<Integer> account : accounts) {
      sum += tx.read(account);
    }
    wrongInside[0] += sum == 500 ? 0 : 1;
    return sum;
  }

  @Test
  void two_who_read_what_the_other_writes_do_not_both_go_through() throws Exception {
    for (int round = 0; round < 300; round++) {
      TransactionalMemory memory = create();
      Ref<Integer> one = memory.ref(1);
      Ref<Integer> two = memory.ref(1);
      Together.run(
          2,
          thread ->
              memory.atomic(
                  tx -> {
                    if (tx.read(one) + tx.read(two) >= 2) {
                      tx.write(thread == 0 ? one : two, 0);
                    }
                    return null;
                  }));
      assertThat(one.get() + two.get()).isEqualTo(1);
    }
  }

  @Test
  void who_waits_is_woken_by_what_it_waits_for() throws Exception {
    TransactionalMemory memory = create();
    Ref<Integer> slot = memory.ref(null);
    List<Integer> sums =
        Together.run(
            4,
            thread -> {
              int sum = 0;
              for (int i = 1; i <= ROUNDS / 3; i++) {
                int value = i;
                sum +=
                    thread % 2 == 0
                        ? memory.<Integer>atomic(
                            tx -> {
                              if (tx.read(slot) != null) {
                                return tx.retry();
                              }
                              tx.write(slot, value);
                              return value;
                            })
                        : memory.<Integer>atomic(
                            tx -> {
                              Integer full = tx.read(slot);
                              if (full == null) {
                                return tx.retry();
                              }
                              tx.write(slot, null);
                              return full;
                            });
              }
              return sum;
            });
    assertThat(sums.get(0) + sums.get(2)).isEqualTo(sums.get(1) + sums.get(3));
    assertThat(slot.get()).isNull();
  }

  @Test
  void who_waits_for_either_is_woken_by_either() throws Exception {
    for (int round = 0; round < 100; round++) {
      TransactionalMemory memory = create();
      List<Ref<Boolean>> doors = List.of(memory.ref(false), memory.ref(false));
      int opened = round % 2;
      List<Integer> seen =
          Together.run(
              2,
              thread ->
                  thread == 0
                      ? memory.<Integer>atomic(
                          tx ->
                              tx.orElse(
                                  first -> first.read(doors.get(0)) ? 0 : first.retry(),
                                  second -> second.read(doors.get(1)) ? 1 : second.retry()))
                      : memory.<Integer>atomic(
                          tx -> {
                            tx.write(doors.get(opened), true);
                            return opened;
                          }));
      assertThat(seen).containsOnly(opened);
    }
  }
}
