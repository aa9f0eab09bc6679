package heddle.visualizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.fold.Fold.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found in runs written down as the frames in which each step was taken. */
class FoldsTest {
  private static final String PUT = "run:4 java.util.HashMap.put:8";
  private static final String LONG = "run:4 Help.work:";

  /** All but the operation that each of these runs is as a whole. */
  private static List<Fold> inner(Frames run) {
    return run.folds().all().stream().filter(f -> f.kind() != Kind.OPERATION).toList();
  }

  @Test
  void aLibraryCallWithoutASwitchIsAFold() {
    Frames run = new Frames(1, 2).step(1, "run:3").step(1, PUT + "0").step(1, PUT + "1");
    run.step(1, PUT + "2").step(1, "run:5");
    assertThat(inner(run)).containsExactly(new Fold(2, 4, Kind.LIBRARY, "HashMap.put"));
    assertThat(inner(run).getFirst().text()).isEqualTo("3 steps in HashMap.put");
  }

  @Test
  void aCallWithASwitchInItStaysOpen() {
    Frames run = new Frames(1, 2).step(1, "run:3").step(1, PUT + "0").step(2, "run:3");
    run.step(1, PUT + "2").step(1, PUT + "3").step(1, "run:5");
    assertThat(inner(run)).isEmpty();
  }

  @Test
  void aThreadThatOnlyStandsBeforeACallDoesNotDisturbIt() {
    Frames run = new Frames(1, 2).step(1, "run:3").then(1, PUT + "0").step(2, "run:3");
    run.step(1, PUT + "0").step(1, PUT + "1").step(1, "run:5");
    assertThat(inner(run)).containsExactly(new Fold(3, 4, Kind.LIBRARY, "HashMap.put"));
  }

  @Test
  void aCallWithAFindingStaysOpen() {
    Frames run = new Frames(1, 2).step(1, PUT + "0").finding(1, PUT + "1").step(1, "run:5");
    assertThat(inner(run)).isEmpty();
  }

  @Test
  void anOperationIsAFoldThatIsUsuallyOpen() {
    Frames run = new Frames(1, 2).operation("push(3)").step(1, "run:3").step(1, "run:4");
    run.returns(1, "run:5");
    assertThat(run.folds().all()).containsExactly(new Fold(1, 3, Kind.OPERATION, "push(3)"));
    assertThat(run.folds().all().getFirst().usuallyClosed()).isFalse();
  }

  @Test
  void onlyLongCallsOfTheProgramAreUsuallyClosed() {
    Frames run = new Frames(1, 2).step(1, "run:3");
    IntStream.range(0, 6).forEach(i -> run.step(1, LONG + i));
    run.step(1, "run:5").step(1, "run:6 Help.brief:1").step(1, "run:6 Help.brief:2");
    run.step(1, "run:7");
    assertThat(inner(run))
        .containsExactly(
            new Fold(2, 7, Kind.CALL, "Help.work"), new Fold(9, 10, Kind.CALL, "Help.brief"));
    assertThat(inner(run)).extracting(Fold::usuallyClosed).containsExactly(true, false);
  }

  @Test
  void aLoopKeepsItsFirstAndLastTime() {
    Frames run = new Frames(1, 2);
    IntStream.range(0, 10).forEach(i -> run.step(1, "run:" + (3 + i % 2)));
    assertThat(inner(run)).containsExactly(new Fold(3, 8, Kind.LOOP, "loop ×3, changes nothing"));
    assertThat(inner(run).getFirst().text()).isEqualTo("loop ×3, changes nothing (6 steps)");
  }

  @Test
  void aLoopThatChangesSomethingOnceIsNotSaidToChangeNothing() {
    List<Fold> found = new ArrayList<>();
    Loops loops = new Loops(found::add);
    IntStream.range(0, 10).forEach(i -> loops.add(i, 1, i == 5));
    loops.end();
    assertThat(found).containsExactly(new Fold(1, 8, Kind.LOOP, "loop ×8"));
  }

  @Test
  void threeTimesAreNoLoop() {
    Frames run = new Frames(1, 2);
    IntStream.range(0, 6).forEach(i -> run.step(1, "run:" + (3 + i % 2)));
    assertThat(inner(run)).isEmpty();
  }

  @Test
  void anotherThreadEndsALoop() {
    Frames run = new Frames(1, 2);
    IntStream.range(0, 3).forEach(i -> run.step(1, "run:3"));
    run.step(2, "run:3");
    IntStream.range(0, 3).forEach(i -> run.step(1, "run:3"));
    assertThat(inner(run)).isEmpty();
  }

  @Test
  void stepsOnWhatNobodyElseTouchesAreAFoldUntilSomebodyDoes() {
    Frames run = new Frames(1, 2).on(7, 1, "run:3").on(7, 1, "run:4").on(8, 1, "run:5");
    run.step(1, "run:6");
    assertThat(inner(run)).containsExactly(new Fold(1, 3, Kind.PRIVATE, "2 objects of its own"));
    run.on(8, 2, "run:3");
    assertThat(inner(run)).isEmpty();
  }

  @Test
  void foldsNeverCross() {
    Frames run = new Frames(1, 2).step(1, PUT + "0").step(1, PUT + "1");
    run.on(7, 1, PUT + "2").on(7, 1, PUT + "3").on(7, 1, "run:5").step(1, "run:6");
    assertThat(inner(run)).containsExactly(new Fold(1, 4, Kind.LIBRARY, "HashMap.put"));
  }

  @Test
  void innerFoldsComeAfterTheOnesAround() {
    Frames run = new Frames(1, 2).operation("push(3)").step(1, "run:3").step(1, PUT + "0");
    run.step(1, PUT + "1").returns(1, "run:5");
    assertThat(run.folds().all())
        .containsExactlyElementsOf(
            List.of(
                new Fold(1, 4, Kind.OPERATION, "push(3)"),
                new Fold(2, 3, Kind.LIBRARY, "HashMap.put")));
  }
}
