package heddle.visualizer.links;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

class StepLinksTest {
  @Test
  void theStepsThatATextNamesAreFound() {
    assertThat(StepLinks.in("since T1 read it (step 1 → 13): A#1 left at step 5, step 1 again"))
        .containsExactly(1, 13, 5);
    assertThat(StepLinks.in("increment() (steps 0 to 4) … Step 12: T1")).containsExactly(0, 4, 12);
    assertThat(StepLinks.in("19 steps, instep 3, steps")).isEmpty();
  }

  @Test
  void aLinkGoesToItsStepAndNoneToWhereOneIs() {
    Fx.run(
        () -> {
          HBox box = new HBox();
          List<Integer> gone = new ArrayList<>();
          StepLinks.show(box, "Step 7: see step 3 and step 99, step 0", 7, 20, gone::add);
          assertThat(box.getChildren()).hasSize(1);
          ((Hyperlink) box.getChildren().getFirst()).fire();
          assertThat(gone).containsExactly(3);
          StepLinks.show(box, "nothing", 7, 20, gone::add);
          assertThat(box.isManaged()).isFalse();
        });
  }
}
