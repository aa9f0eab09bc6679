package heddle.visualizer.transcript;

import heddle.model.explain.Sentences;
import heddle.model.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sentences of a run. Those told last are remembered, for a list asks for them often. */
final class Telling {
  private static final int REMEMBERED = 500;

  private final Trace trace;
  private final Map<TranscriptRow, String> told =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TranscriptRow, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  Telling(Trace trace) {
    this.trace = trace;
  }

  Trace trace() {
    return trace;
  }

  /** The sentence of a line. */
  String of(TranscriptRow row) {
    return told.computeIfAbsent(row, this::tell);
  }

  private String tell(TranscriptRow row) {
    if (!row.fold().isEmpty()) {
      return trace.stateAt(row.step()).threadName(row.thread()) + ": " + row.fold() + ".";
    }
    return row.isFinding()
        ? trace.steps().get(row.step()).findings().get(row.finding()).message()
        : Sentences.step(trace, row.step());
  }
}
