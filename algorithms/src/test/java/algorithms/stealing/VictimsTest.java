package algorithms.stealing;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.deque.ChaseLevDeque;
import algorithms.deque.StealingDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VictimsTest {

  private final List<Runnable> tasks = new ArrayList<>();

  private StealingDeque<Runnable> with(int count) {
    StealingDeque<Runnable> deque = new ChaseLevDeque<>();
    for (int i = 0; i < count; i++) {
      Runnable task = new Named();
      tasks.add(task);
      deque.push(task);
    }
    return deque;
  }

  /** An object of its own each time, as a lambda need not be. */
  private static final class Named implements Runnable {
    @Override
    public void run() {}
  }

  @Test
  void those_in_the_same_place_are_robbed_first() {
    for (int seed = 1; seed <= 20; seed++) {
      tasks.clear();
      Victims victims = new Victims(List.of(with(1), with(1)), List.of(with(1), with(1)), seed);
      assertThat(List.of(victims.steal(), victims.steal()))
          .containsExactlyInAnyOrderElementsOf(tasks.subList(0, 2));
      assertThat(List.of(victims.steal(), victims.steal()))
          .containsExactlyInAnyOrderElementsOf(tasks.subList(2, 4));
      assertThat(victims.steal()).isNull();
    }
  }

  @Test
  void whom_a_thief_comes_to_first_differs() {
    Set<Integer> first = new HashSet<>();
    for (int seed = 1; seed <= 20; seed++) {
      tasks.clear();
      Victims victims =
          new Victims(List.of(), List.of(with(1), with(1), with(1)), 0x9E3779B9 * seed);
      first.add(tasks.indexOf(victims.steal()));
    }
    assertThat(first).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void a_thief_alone_steals_nothing() {
    assertThat(new Victims(List.of(), List.of(), 1).steal()).isNull();
  }
}
