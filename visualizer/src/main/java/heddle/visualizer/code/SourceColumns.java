package heddle.visualizer.code;

import heddle.model.trace.Position;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The sources side by side: a column for each thread, at the line that the thread stands before.
 */
final class SourceColumns extends HBox {
  private final Function<String, SourceArea> makes;
  private final Map<Integer, ThreadColumn> columns = new LinkedHashMap<>();

  /** Sources that threads come to are made with this, by path. */
  SourceColumns(Function<String, SourceArea> makes) {
    this.makes = makes;
    getStyleClass().add("source-columns");
  }

  /** Shows where the threads stand. */
  void show(TraceState state, Marks marks) {
    List<ThreadState> threads = List.copyOf(state.threads());
    List<Integer> numbers = threads.stream().map(ThreadState::thread).toList();
    if (!numbers.equals(new ArrayList<>(columns.keySet()))) {
      columns.clear();
      numbers.forEach(n -> columns.put(n, column(n)));
      getChildren().setAll(columns.values());
    }
    for (ThreadState thread : threads) {
      columns.get(thread.thread()).show(thread, place(thread, marks), marks);
    }
  }

  private ThreadColumn column(int thread) {
    ThreadColumn column = new ThreadColumn(thread, makes);
    HBox.setHgrow(column, Priority.ALWAYS);
    return column;
  }

  /** Where a thread stands, or what it did last if it has just ended; else nothing new. */
  private static Position place(ThreadState thread, Marks marks) {
    if (thread.next() != null && Marks.known(thread.next().position())) {
      return thread.next().position();
    }
    return marks.doer() == thread.thread() ? marks.done() : null;
  }
}
