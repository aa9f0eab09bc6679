package heddle.visualizer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.Fx;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Showcase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class FindingsViewTest {
  private static Showcase<FindingsView> showcase() {
    return new Showcase<>(FindingsView::new, 300, 300);
  }

  private static ListView<?> list(Showcase<FindingsView> c) {
    return (ListView<?>) c.view().lookup(".list-view");
  }

  @Test
  void a_finding_is_a_card_with_links_to_its_steps() {
    Fx.run(
        () -> {
          Showcase<FindingsView> c = showcase().show(Samples.aba(), 2);
          c.picture();
          assertThat(((Label) c.view().lookup(".title")).getText()).isEqualTo("ABA · failure");
          var links = c.view().lookupAll(".hyperlink").stream().map(n -> (Hyperlink) n).toList();
          assertThat(links)
              .extracting(Hyperlink::getText)
              .containsExactly("read: step 1", "CAS: step 13");
          links.getLast().fire();
          assertThat(c.step()).isEqualTo(13);
          links.getFirst().fire();
          assertThat(c.step()).isEqualTo(1);
        });
  }

  @Test
  void enter_goes_to_the_step_of_the_selected_finding() {
    Fx.run(
        () -> {
          Showcase<FindingsView> c = showcase().show(Samples.philosophers(3), 0);
          list(c).getSelectionModel().select(0);
          c.press(list(c), KeyCode.ENTER, false);
          assertThat(c.step()).isEqualTo(6);
        });
  }

  @Test
  void without_findings_the_words_say_whether_the_run_is_over() {
    Fx.run(
        () -> {
          Showcase<FindingsView> c = showcase().show(Samples.lostUpdate(), 2);
          assertThat(((Label) list(c).getPlaceholder()).getText())
              .startsWith("Nothing was found in this run. ");
          c.show(Samples.longRun(5), 2);
          assertThat(((Label) list(c).getPlaceholder()).getText())
              .startsWith("Nothing was found in this run so far. ");
        });
  }
}
