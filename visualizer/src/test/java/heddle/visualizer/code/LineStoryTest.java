package heddle.visualizer.code;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class LineStoryTest {
  private static String of(Trace trace, int line) {
    String path = trace.className().replace('.', '/') + ".java";
    return LineStory.of(trace, path, line).text();
  }

  @Test
  void aLineOfOneStepIsAtomic() {
    TraceBuilder b = new TraceBuilder("Stack").object(1, "Stack", "stack");
    b.set(1, "head", Value.NULL).thread(1, "T1").line(1, 5).invoke(1, "pop()");
    b.cas(1, 1, "head", Value.NULL, Value.NULL).line(1, 6);
    assertThat(of(b.build(), 5))
        .isEqualTo(
            "Line 5 compares and sets head (volatile). One step: no other thread can come in"
                + " between. In this run once, by T1.");
  }

  @Test
  void aLineOfSeveralStepsIsNot() {
    TraceBuilder b = new TraceBuilder("Counter").object(1, "Counter", "counter");
    b.set(1, "value", Value.of("0")).thread(1, "T1").thread(2, "T2").line(1, 7).line(2, 7);
    b.invoke(1, "increment()").invoke(2, "increment()");
    b.read(1, 1, "value").read(2, 1, "value").write(1, 1, "value", Value.of("1"));
    b.write(2, 1, "value", Value.of("1"));
    assertThat(of(b.build(), 7))
        .isEqualTo(
            "Line 7 reads value (volatile), then writes value (volatile). 2 steps: other threads"
                + " can come in between. In this run 2 times, by T1 and T2.");
  }

  @Test
  void aLoopOnOneLineIsNotTakenForALongLine() {
    TraceBuilder b = new TraceBuilder("Lock").object(1, "Lock", "lock");
    b.set(1, "held", Value.of("true")).thread(1, "T1").line(1, 3).invoke(1, "lock()");
    b.read(1, 1, "held").read(1, 1, "held").read(1, 1, "held");
    assertThat(of(b.build(), 3))
        .isEqualTo(
            "Line 3 reads held (volatile). One step: no other thread can come in between. In this"
                + " run 3 times, by T1.");
  }

  @Test
  void ofALineThatNobodyCameToNothingIsClaimed() {
    assertThat(of(Samples.lostUpdate(), 99))
        .isEqualTo("Line 99: no thread has done anything here that others can see, so far.");
  }
}
