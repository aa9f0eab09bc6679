package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import org.junit.jupiter.api.Test;

class RunSearchTest {
  private final Trace aba = Samples.aba();

  @Test
  void theNextAndTheLastStepThatSaysItAreFound() {
    assertThat(RunSearch.find(aba, 0, 1, "T2 reads A#1 FROM HEAD")).hasValue(3);
    assertThat(RunSearch.find(aba, 3, 1, "from head")).hasValue(6);
    assertThat(RunSearch.find(aba, 1, -1, "from head")).as("and round").hasValue(10);
  }

  @Test
  void findingsAreLookedThrough() {
    assertThat(RunSearch.find(aba, 0, 1, "came back as A#2")).hasValue(13);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(RunSearch.find(aba, 0, 1, "deadlock")).isEmpty();
  }
}
