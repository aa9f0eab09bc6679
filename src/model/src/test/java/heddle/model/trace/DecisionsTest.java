package heddle.model.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
  private static Step step(int number, int thread, Integer... choices) {
    return new Step(
        number,
        thread,
        List.of(choices),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  @Test
  void ofSoManyStepsThreadsAndChoicesAreTold() {
    Decisions decisions = new Decisions();
    decisions.add(step(0, 0));
    decisions.add(step(1, 2));
    decisions.add(step(2, 300, 2, 1));
    decisions.add(step(3, 1));
    decisions.add(step(4, 0));
    assertThat(decisions.ofFirst(0)).isEmpty();
    assertThat(decisions.ofFirst(1)).isEmpty();
    assertThat(decisions.ofFirst(2)).containsExactly(2);
    assertThat(decisions.ofFirst(3)).containsExactly(2, 300, -2, -1);
    assertThat(decisions.ofFirst(5)).containsExactly(2, 300, -2, -1, 1);
  }

  @Test
  void whatIsAddedLaterIsTold() {
    Decisions decisions = new Decisions();
    decisions.add(step(0, 0));
    for (int i = 1; i <= 40; i++) {
      decisions.add(step(i, 3));
      assertThat(decisions.ofFirst(i + 1)).hasSize(i).containsOnly(3);
    }
  }
}
