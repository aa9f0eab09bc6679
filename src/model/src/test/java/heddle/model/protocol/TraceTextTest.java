package heddle.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.finding.Finding;
import heddle.model.scenario.BadInputException;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTextTest {
  private static final Path DESCRIPTION = Path.of("..", "docs", "trace-format.md");

  private static Step step(int number, int thread, List<HeapChange> heap) {
    return new Step(
        number, thread, List.of(), List.of(), List.of(), heap, List.of(), List.of(), List.of(),
        List.of(), "");
  }

  private static Trace run() {
    HeapChange one = new HeapChange(1, "value", Value.of("\"a\nb\""));
    return new Trace("s.Counter", List.of(step(0, 0, List.of(one)), step(1, 2, List.of())), true);
  }

  @Test
  void aRunComesBackAsItWas() throws BadInputException {
    Trace back = TraceText.read(TraceText.of(run()));
    assertThat(back.className()).isEqualTo("s.Counter");
    assertThat(back.finished()).isTrue();
    assertThat(back.steps()).isEqualTo(run().steps());
  }

  @Test
  void theLinesAreTheseAndNoOthers() {
    assertThat(TraceText.of(run()))
        .isEqualTo(
            """
            {"heddleTrace":1,"className":"s.Counter","finished":true,"steps":2,"schedule":"2"}
            {"heap":[{"object":1,"field":"value","value":{"text":"\\"a\\nb\\""}}]}
            {"number":1,"thread":2}
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "no run", "[1]"})
  void whatIsNoRunIsRefused(String text) {
    assertThatThrownBy(() -> TraceText.read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "This is no run of Heddle's: its first line would begin with {\"heddleTrace\":1.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "heddleTrace\":1|heddleTrace\":2"
            + "|This run is written in version 2 of the format; this Heddle reads version 1.",
        "{\"number\":1,|{\"number\":3,|Line 3 of this run is not its step 1.",
        "\"steps\":2|\"steps\":4|This run has 2 steps, but should have 4."
      })
  void whatIsWrongIsSaid(String right, String wrong, String sentence) {
    assertThatThrownBy(() -> TraceText.read(TraceText.of(run()).replace(right, wrong)))
        .isInstanceOf(BadInputException.class)
        .hasMessage(sentence);
  }

  @Test
  void everyKeyIsDescribed() throws IOException {
    String description = Files.readString(DESCRIPTION);
    Stream.of(
            TraceText.Head.class,
            Step.class,
            Event.class,
            Value.class,
            Position.class,
            ObjectInfo.class,
            HeapChange.class,
            Incarnation.class,
            LockState.class,
            ThreadState.class,
            StackFrame.class,
            StackFrame.Local.class,
            Finding.class,
            Finding.Wait.class)
        .flatMap(type -> Stream.of(type.getRecordComponents()))
        .map(RecordComponent::getName)
        .forEach(key -> assertThat(description).contains("`" + key + "`"));
    Stream.concat(Stream.of(EventKind.values()), Stream.of(ThreadStatus.values()))
        .forEach(word -> assertThat(description).contains("`" + word + "`"));
  }
}
