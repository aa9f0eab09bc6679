package heddle.visualizer.shell;

import heddle.visualizer.catalogue.CatalogueController;
import heddle.visualizer.code.SourceController;
import heddle.visualizer.find.FindController;
import heddle.visualizer.runs.RunsController;
import heddle.visualizer.threads.ThreadsController;
import heddle.visualizer.transport.TransportController;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Callback;

/** Makes the controllers that FXML files name, each once, and hands them what they work on. */
final class Controllers implements Callback<Class<?>, Object> {
  private final Map<Class<?>, Supplier<Object>> makers = new HashMap<>();
  private final Map<Class<?>, Object> made = new HashMap<>();

  Controllers(Workbench bench) {
    makers.put(WindowController.class, () -> new WindowController(bench));
    makers.put(TopBarController.class, () -> new TopBarController(bench));
    makers.put(NarrationController.class, () -> new NarrationController(bench.session()));
    makers.put(StatusController.class, () -> new StatusController(bench.session(), bench.search()));
    makers.put(CatalogueController.class, () -> new CatalogueController(bench.session()));
    makers.put(RunsController.class, () -> new RunsController(bench.session()));
    makers.put(SourceController.class, () -> new SourceController(bench.session()));
    makers.put(
        ThreadsController.class, () -> new ThreadsController(bench.session(), bench.insights()));
    makers.put(
        TransportController.class,
        () -> new TransportController(bench.session().viewpoint(), bench.playback()));
    makers.put(FindController.class, () -> new FindController(bench.session(), bench.search()));
  }

  @Override
  public Object call(Class<?> type) {
    Object known = made.get(type);
    if (known == null) {
      known = makers.get(type).get();
      made.put(type, known);
    }
    return known;
  }

  /** The controller of this class, once its FXML is loaded. */
  <T> T get(Class<T> type) {
    return type.cast(call(type));
  }
}
