package heddle.visualizer.playground;

import static heddle.visualizer.playground.SampleOrders.PENDING;
import static heddle.visualizer.playground.SampleOrders.POP;
import static heddle.visualizer.playground.SampleOrders.PUSH_1;
import static heddle.visualizer.playground.SampleOrders.PUSH_2;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Ordering;
import heddle.model.scenario.BadInputException;
import heddle.model.schedule.Schedule;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import heddle.visualizer.undo.Undo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundTest {
  private final Session session =
      new Session(new TinyStepper("none", 9), Runnable::run, new Faults(Path.of("unused")));
  private final List<List<Integer>> asked = new ArrayList<>();
  private CompletableFuture<Ordering> answer;
  private final Undo undo = new Undo();
  private final Playground playground = new Playground(session, this::order, Runnable::run, undo);

  private CompletableFuture<Ordering> order(
      Experiment experiment, Schedule run, List<Integer> order) {
    asked.add(order);
    answer = new CompletableFuture<>();
    return answer;
  }

  private void answer() {
    answer.complete(SampleOrders.of(asked.getLast()));
  }

  private List<Integer> order() {
    return playground.pointsProperty().get().order();
  }

  @BeforeEach
  void open() {
    session.open(TinyStepper.scenario("good"));
    for (int i = 0; i < 7; i++) {
      session.step(1);
    }
  }

  private void look() {
    playground.setSeen(true);
    answer();
  }

  @Test
  void nothing_is_asked_while_nobody_looks() {
    assertThat(asked).isEmpty();
    look();
    assertThat(asked).hasSize(1).containsOnlyNulls();
    assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
    assertThat(playground.answered()).isTrue();
  }

  @Test
  void another_order_is_tried_at_once_and_the_same_order_is_not() {
    look();
    playground.grab(PUSH_1);
    playground.drag(PUSH_1, 4);
    assertThat(asked).as("still the same order").hasSize(1);
    playground.drag(PUSH_1, 2);
    assertThat(asked).hasSize(2).last().isEqualTo(List.of(PUSH_1, PUSH_2, POP));
    assertThat(playground.answered()).isFalse();
    answer();
    assertThat(playground.answered()).isTrue();
    assertThat(playground.answerProperty().get().stuck().call()).isEqualTo(POP);
    assertThat(PlaygroundWords.verdict(playground))
        .isEqualTo(
            "Fails at number 3: T2's pop() (steps 3 to 6) would return 2 here, but it returned 1.");
  }

  @Test
  void of_several_orders_only_the_latest_is_tried() {
    look();
    playground.select(PUSH_1);
    playground.shift(-1);
    playground.shift(1);
    playground.shift(-1);
    playground.shift(1);
    assertThat(asked).as("one at a time").hasSize(2);
    answer();
    assertThat(asked).as("what is on display now").hasSize(3);
    assertThat(asked.getLast()).isEqualTo(List.of(PUSH_2, PUSH_1, POP));
    answer();
    assertThat(playground.answered()).isTrue();
    assertThat(asked).hasSize(3);
  }

  @Test
  void a_drag_is_undone_as_a_whole() {
    look();
    playground.grab(PUSH_1);
    playground.drag(PUSH_1, 3);
    playground.drag(PUSH_1, 2);
    playground.drop();
    answer();
    assertThat(undo.nextProperty().get()).isEqualTo("move the point of T1's push(1)");
    undo.undo();
    answer();
    assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
    undo.redo();
    assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
  }

  @Test
  void keys_choose_calls_and_move_them() {
    look();
    playground.selectNext(1);
    assertThat(playground.selectedProperty().get()).isEqualTo(PUSH_2);
    playground.selectNext(1);
    assertThat(playground.selectedProperty().get()).isEqualTo(PUSH_1);
    playground.toEdge(false);
    assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
    playground.toEdge(true);
    assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
    playground.selectNext(-1);
    playground.selectNext(-1);
    assertThat(playground.selectedProperty().get()).isEqualTo(PUSH_2);
  }

  @Test
  void what_never_came_back_takes_effect_or_not() {
    look();
    playground.select(PENDING);
    playground.shift(-1);
    assertThat(order()).doesNotContain(PENDING);
    playground.toggle();
    assertThat(order()).endsWith(PENDING);
    answer();
    assertThat(PlaygroundWords.of(playground, PENDING))
        .isEqualTo(
            "Number 4 of 4: T3's pop() …, which may take effect from step 5 to 6. It fits; then:"
                + " [].");
    playground.toggle();
    assertThat(PlaygroundWords.of(playground, PENDING)).contains("takes no effect");
  }

  @Test
  void the_best_order_is_come_back_to() {
    look();
    playground.select(PUSH_1);
    playground.shift(-1);
    answer();
    playground.best();
    assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
    assertThat(undo.nextProperty().get()).isEqualTo("put the points in the best order");
    undo.undo();
    assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
  }

  @Test
  void when_the_run_goes_on_points_stay_where_somebody_has_put_them() {
    look();
    playground.select(PUSH_1);
    playground.shift(-1);
    answer();
    session.step(1);
    assertThat(asked.getLast()).as("the best order of the longer run").isNull();
    answer();
    assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
    assertThat(asked.getLast()).isEqualTo(List.of(PUSH_1, PUSH_2, POP));
  }

  @Test
  void why_it_cannot_be_tried_is_said() {
    playground.setSeen(true);
    answer.completeExceptionally(new BadInputException("It has no constructor without arguments."));
    assertThat(PlaygroundWords.empty(playground))
        .isEqualTo("It has no constructor without arguments.");
    assertThat(playground.pointsProperty().get()).isNull();
    session.step(1);
    answer();
    assertThat(order()).hasSize(3);
  }

  @Test
  void another_scenario_begins_anew() {
    look();
    playground.select(PUSH_1);
    session.open(TinyStepper.scenario("other"));
    assertThat(playground.pointsProperty().get()).isNull();
    assertThat(playground.selectedProperty().get()).isEqualTo(-1);
  }
}
