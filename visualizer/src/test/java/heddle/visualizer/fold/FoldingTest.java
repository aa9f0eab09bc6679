package heddle.visualizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.visualizer.fold.Folding.Level;
import heddle.visualizer.history.History;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String PUT = "run:4 java.util.HashMap.put:8";
  private final Folding folding = new Folding();

  /** Steps 2 to 4 are in a library call, 1 to 5 are an operation. */
  FoldingTest() {
    show(run().trace());
  }

  private static Frames run() {
    Frames run = new Frames(1, 2).operation("push(3)").step(1, "run:3").step(1, PUT + "0");
    return run.step(1, PUT + "1").step(1, PUT + "2").returns(1, "run:5").on(9, 2, "run:3");
  }

  private void show(Trace trace) {
    History history = History.of(trace);
    folding.show(trace, history.folds(), history.facts());
  }

  private List<Integer> shown() {
    ShownSteps s = folding.shownProperty().get();
    return IntStream.range(0, s.count()).map(s::at).boxed().toList();
  }

  @Test
  void usuallyLibraryCallsAreClosedAndOperationsOpen() {
    assertThat(shown()).containsExactly(0, 1, 2, 5, 6);
  }

  @Test
  void allAndNothingAndBack() {
    folding.nextLevel();
    assertThat(folding.level()).isEqualTo(Level.ALL);
    assertThat(shown()).containsExactly(0, 1, 6);
    folding.nextLevel();
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    folding.nextLevel();
    assertThat(shown()).containsExactly(0, 1, 2, 5, 6);
  }

  @Test
  void aFoldIsOpenedFromItsRowAndClosedFromAnyOfItsSteps() {
    folding.toggle(2);
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    folding.toggle(4);
    assertThat(shown()).containsExactly(0, 1, 2, 5, 6);
    folding.toggle(5);
    assertThat(shown()).containsExactly(0, 1, 6);
    folding.toggle(6);
    assertThat(shown()).as("no fold there").containsExactly(0, 1, 6);
  }

  @Test
  void whatIsLookedForIsRevealed() {
    folding.foldTo(Level.ALL);
    folding.reveal(3);
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatWasOpenedStaysOpenWhileTheRunGoesOn() {
    folding.toggle(2);
    Frames longer = run().step(2, "run:4");
    Trace first = run().trace();
    show(first);
    folding.foldTo(Level.USUAL);
    folding.toggle(2);
    show(first.plus(List.of(longer.trace().steps().getLast()), false));
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void aFilterShowsEachStepThatPassesAndFoldsNone() {
    folding.only(StepFilter.NONE.ofThread(1));
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5);
    folding.only(StepFilter.NONE.onObject(9));
    assertThat(shown()).containsExactly(0, 6);
    folding.only(StepFilter.NONE.ofKind(EventKind.WRITE));
    assertThat(shown()).containsExactly(0);
    folding.reveal(3);
    assertThat(folding.filterProperty().get()).isEqualTo(StepFilter.NONE);
    assertThat(shown()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }
}
