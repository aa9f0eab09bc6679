package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.report.Report;
import heddle.visualizer.Fx;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.TinyStepper;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class SearchViewTest {
  private final Session session =
      new Session(new TinyStepper("1 2 1", 3, 3), Runnable::run, new Faults(Path.of("unused")));
  private final CompletableFuture<Report> result = new CompletableFuture<>();
  private final Search search =
      new Search(session, (experiment, options, progress) -> underWay(), Runnable::run);

  @Test
  void aFindingIsOneClickFromBeingSteppedThrough() {
    Fx.run(
        () -> {
          session.open(TinyStepper.scenario("good"));
          SearchView view = new SearchView(search);
          Scene scene = new Scene(view, 300, 700);
          StyleSheets.dress(scene, new Theme());
          search.start();
          assertThat(view.lookup(".start").isDisabled()).isTrue();
          assertThat(view.lookup(".cancel").isDisabled()).isFalse();
          result.complete(report());
          session.step(2);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          ((Button) view.lookup(".step-through")).fire();
          assertThat(session.viewpoint().traceProperty().get().schedule()).hasToString("1 2 1");
          assertThat(session.viewpoint().stepProperty().get()).isEqualTo(3);
        });
  }

  private Search.UnderWay underWay() {
    return new Search.UnderWay() {
      @Override
      public CompletableFuture<Report> result() {
        return result;
      }

      @Override
      public void cancel() {
        result.cancel(false);
      }
    };
  }

  private static Report report() {
    Finding finding =
        new Finding(FindingKind.ABA, true, "Wrong.", 3, List.of(1), List.of(), 0, "", List.of());
    return Report.of("good")
        .failure(true)
        .findings(List.of(new Report.Found(finding, 7, 3, 2, 1, List.of(), "1 2 1", "", null)))
        .build();
  }
}
