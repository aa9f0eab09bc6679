package heddle.visualizer.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.drawing.DrawingFile.Kept;
import heddle.visualizer.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingsTest {
  private static final Drawing LINE =
      new Drawing("HeapView", 3, List.of(new Point2D(0.25, 0.5), new Point2D(1, 0)), "");
  private static final Drawing WORDS =
      new Drawing("HeapView", 3, List.of(new Point2D(0.1, 0.2)), "stale\there, or\n100 %?");

  @TempDir Path folder;

  @Test
  void whatIsKeptIsThereInTheNextWindow() {
    Trace trace = Samples.aba();
    Path file = folder.resolve("deep/drawings.tsv");
    Drawings first = new Drawings();
    first.keepIn(file);
    first.add(trace, LINE);
    first.add(trace, WORDS);
    assertThat(first.keep()).isTrue();
    Drawings next = new Drawings();
    next.keepIn(file);
    assertThat(next.at(trace, 3, "HeapView")).containsExactly(LINE, WORDS);
    assertThat(next.at(trace, 4, "HeapView")).isEmpty();
    assertThat(next.at(trace, 3, "LocksView")).isEmpty();
    assertThat(next.takeBack(trace, 3)).isTrue();
    next.keep();
    Drawings last = new Drawings();
    last.keepIn(file);
    assertThat(last.at(trace, 3, "HeapView")).containsExactly(LINE);
  }

  @Test
  void aLineThatSaysNothingIsPassedOver() throws IOException {
    Kept kept = new Kept("X", Schedule.parse("1*3 2 !"), LINE);
    Path file = folder.resolve("drawings.tsv");
    Files.write(file, List.of("", "X\t1\tHeapView\tthree\t0,0\t", DrawingFile.line(kept), "X\ty"));
    assertThat(new DrawingFile(file).read()).containsExactly(kept);
  }

  @Test
  void aFileThatIsNotThereIsDoneWithout() {
    Drawings drawings = new Drawings();
    drawings.keepIn(folder.resolve("none.tsv"));
    assertThat(drawings.at(Samples.aba(), 3, "HeapView")).isEmpty();
    assertThat(new Drawings().keep()).as("nobody says where").isFalse();
  }
}
