package heddle.visualizer;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.client.Orders;
import heddle.client.Questions;
import heddle.client.Searcher;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.playground.OrdersAsker;
import heddle.visualizer.playground.Playground;
import heddle.visualizer.session.DebuggerStepper;
import heddle.visualizer.session.Faults;
import heddle.visualizer.session.MomentLink;
import heddle.visualizer.session.Playback;
import heddle.visualizer.session.Question;
import heddle.visualizer.session.QuestionsAsker;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.SearcherFinder;
import heddle.visualizer.session.Session;
import heddle.visualizer.shell.Window;
import heddle.visualizer.shell.WindowMemory;
import heddle.visualizer.shell.Workbench;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.undo.Undo;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The application: the window, a worker that starts while it is built, and one that starts when the
 * first scenario is open: before, it would take the processors from what is waited for.
 */
public final class App extends Application {
  private Installation installation;
  private Debugger debugger;
  private Searcher searcher;
  private Insights insights;
  private Questions questions;
  private Orders orders;
  private Window window;

  @Override
  public void init() throws Exception {
    installation = Installation.current();
    debugger = Debugger.start(installation);
    searcher = Searcher.idle(installation);
  }

  @Override
  public void start(Stage stage) {
    Faults faults = new Faults(installation.cache());
    Session session = new Session(new DebuggerStepper(debugger), Platform::runLater, faults);
    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> session.fail(fault));
    session.experimentProperty().addListener(o -> searcher.warmUp());
    Search search = new Search(session, new SearcherFinder(searcher), Platform::runLater);
    Playback playback = new Playback(session.viewpoint());
    insights = Insights.of(session, installation, Platform::runLater);
    questions = new Questions(installation);
    Question question = new Question(session, new QuestionsAsker(questions), Platform::runLater);
    orders = new Orders(installation);
    Undo undo = new Undo();
    Playground playground =
        new Playground(session, new OrdersAsker(orders), Platform::runLater, undo);
    Workbench bench =
        new Workbench(
            installation,
            new Theme(),
            session,
            search,
            question,
            playback,
            insights,
            playground,
            undo);
    window = new Window(bench, stage, new WindowMemory(WindowMemory.usualFile()));
    List<String> files = getParameters().getUnnamed();
    if (!files.isEmpty() && MomentLink.isLink(files.getFirst())) {
      window.openLink(files.getFirst());
    } else {
      window.open(files.isEmpty() ? null : Path.of(files.getFirst()));
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.remember();
    }
    if (insights != null) {
      insights.close();
    }
    if (questions != null) {
      questions.close();
    }
    if (orders != null) {
      orders.close();
    }
    debugger.close();
    searcher.close();
  }
}
