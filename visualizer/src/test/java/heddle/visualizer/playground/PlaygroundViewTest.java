package heddle.visualizer.playground;

import static heddle.visualizer.playground.SampleOrders.POP;
import static heddle.visualizer.playground.SampleOrders.PUSH_1;
import static heddle.visualizer.playground.SampleOrders.PUSH_2;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.undo.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundViewTest {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 280;

  private Session session;
  private Playground playground;
  private Undo undo;
  private PlaygroundView view;

  @BeforeEach
  void open() {
    Fx.run(
        () -> {
          session =
              new Session(new TinyStepper("none", 9), Runnable::run, new Faults(Path.of("unused")));
          undo = new Undo();
          playground =
              new Playground(
                  session,
                  (experiment, run, order) ->
                      CompletableFuture.completedFuture(SampleOrders.of(order)),
                  Runnable::run,
                  undo);
          session.open(TinyStepper.scenario("good"));
          for (int i = 0; i < 6; i++) {
            session.step(1);
          }
          Theme theme = new Theme();
          view = new PlaygroundView(playground, session.viewpoint(), theme);
          StyleSheets.dress(new Scene(view, WIDTH, HEIGHT), theme);
          playground.setSeen(true);
          layOut();
        });
  }

  private void layOut() {
    view.applyCss();
    view.layout();
    view.layout();
  }

  private Node picture() {
    return view.lookup("#points");
  }

  private String text(String id) {
    return ((Label) view.lookup(id)).getText();
  }

  private List<Integer> order() {
    return playground.pointsProperty().get().order();
  }

  private void press(Node node, KeyCode key, boolean shift) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    layOut();
  }

  private void mouse(EventType<MouseEvent> type, double x, double y) {
    Node canvas = picture().lookup("Canvas");
    canvas.fireEvent(
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            new PickResult(null, x, y)));
    layOut();
  }

  /** Where the picture draws a point; a lane for each of three threads. */
  private double[] place(int number) {
    PointsPicture drawn = (PointsPicture) picture();
    return drawn.place(number).orElseThrow();
  }

  @Test
  void a_point_is_dragged_to_another_place_and_back_by_undo() {
    Fx.run(
        () -> {
          assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
          assertThat(text("#order-verdict"))
              .isEqualTo("This order explains the results of all 3 calls.");
          double[] from = place(PUSH_1);
          double left = place(PUSH_2)[0] - 30;
          mouse(MouseEvent.MOUSE_PRESSED, from[0], from[1]);
          mouse(MouseEvent.MOUSE_DRAGGED, left, from[1]);
          mouse(MouseEvent.MOUSE_RELEASED, left, from[1]);
          assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
          assertThat(text("#order-verdict"))
              .isEqualTo(
                  "Fails at number 3: T2's pop() (steps 3 to 6) would return 2 here, but it"
                      + " returned 1.");
          undo.undo();
          assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
        });
  }

  @Test
  void a_click_beside_the_points_goes_to_the_step() {
    Fx.run(
        () -> {
          double[] point = place(PUSH_1);
          session.viewpoint().goTo(0);
          mouse(MouseEvent.MOUSE_PRESSED, point[0] + 60, point[1]);
          assertThat(session.viewpoint().stepProperty().get()).isPositive();
          assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
        });
  }

  @Test
  void arrows_choose_and_move_points() {
    Fx.run(
        () -> {
          press(picture(), KeyCode.DOWN, false);
          press(picture(), KeyCode.DOWN, false);
          press(picture(), KeyCode.LEFT, true);
          assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
          assertThat(picture().getAccessibleText())
              .startsWith(
                  "Number 1 of 3: T1's push(1), which may take effect from step 1 to 4. It fits;"
                      + " then: [1].")
              .contains("Fails at number 3");
          press(picture(), KeyCode.RIGHT, true);
          assertThat(order()).containsExactly(PUSH_2, PUSH_1, POP);
        });
  }

  @Test
  void the_list_tells_the_same_and_moves_calls_too() {
    Fx.run(
        () -> {
          ListView<?> list = (ListView<?>) view.lookup("#order-list");
          assertThat(list.getItems()).hasSize(4);
          list.getSelectionModel().select(1);
          assertThat(playground.selectedProperty().get()).isEqualTo(PUSH_1);
          press(list, KeyCode.UP, true);
          assertThat(order()).containsExactly(PUSH_1, PUSH_2, POP);
          assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        });
  }

  @Test
  void the_picture_is_copied_as_text() {
    Fx.run(
        () ->
            assertThat(PlaygroundWords.all(playground))
                .isEqualTo(
                    """
                    This order explains the results of all 3 calls.
                    Number 1 of 3: T2's push(2), which may take effect from step 2 to 3. It fits; then: [2].
                    Number 2 of 3: T1's push(1), which may take effect from step 1 to 4. It fits; then: [1, 2].
                    Number 3 of 3: T2's pop(): 1, which may take effect from step 3 to 6. It fits; then: [2].
                    T3's pop() … has not come back, and takes no effect. Delete lets it take effect.
                    There is an order that explains all results.
                    Held against Stack, one call after the other; a call that ended before another began stays before it.
                    """));
  }
}
