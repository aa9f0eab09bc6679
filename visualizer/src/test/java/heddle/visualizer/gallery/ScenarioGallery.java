package heddle.visualizer.gallery;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.visualizer.Fx;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.sample.Showcase;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/**
 * Draws the objects and locks of shipped scenarios in the middle of a run that is drawn by lot, to
 * be looked at.
 */
public final class ScenarioGallery {
  private static final int MOST_STEPS = 60;
  private static final int WIDTH = Integer.getInteger("width", 640);
  private static final int HEIGHT = Integer.getInteger("height", 420);
  private static final Map<String, BiFunction<Viewpoint, Theme, Region>> VIEWS =
      Map.of("heap", HeapView::new, "locks", LocksView::new);

  private ScenarioGallery() {}

  /** Draws into the folder named first the scenarios {@code family/name} that are named then. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Installation installation = Installation.current();
    try (Debugger debugger = Debugger.start(installation)) {
      for (String name : List.of(arguments).subList(1, arguments.length)) {
        Path file = installation.scenarios().orElseThrow().resolve(name + ".json");
        Trace trace = run(debugger, ScenarioReader.read(file));
        for (String view : VIEWS.keySet()) {
          for (int step : new int[] {trace.last() / 3, trace.last() * 2 / 3, trace.last()}) {
            String picture = name.replace('/', '-') + "-" + view + "-" + step;
            BufferedImage image = draw(VIEWS.get(view), trace, step);
            ImageIO.write(image, "png", folder.resolve(picture + ".png").toFile());
          }
        }
      }
    }
    Platform.exit();
  }

  private static Trace run(Debugger debugger, Scenario scenario) throws Exception {
    Trace trace = debugger.open(scenario, null).get();
    Random random = new Random(4);
    int thread = 1;
    while (!trace.finished() && trace.last() < MOST_STEPS) {
      List<Integer> ready =
          trace.stateAt(trace.last()).threads().stream()
              .filter(ThreadState::ready)
              .map(ThreadState::thread)
              .toList();
      if (ready.isEmpty()) {
        return trace;
      }
      if (!ready.contains(thread) || random.nextInt(5) == 0) {
        thread = ready.get(random.nextInt(ready.size()));
      }
      trace = debugger.step(thread).get();
    }
    return trace;
  }

  private static BufferedImage draw(
      BiFunction<Viewpoint, Theme, Region> view, Trace trace, int step) {
    return Fx.call(
        () -> Likeness.image(new Showcase<>(view, WIDTH, HEIGHT).show(trace, step).picture()));
  }
}
