package heddle.model.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.protocol.Protocol.Message;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.protocol.Protocol.Type;
import heddle.model.report.Report;
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
import heddle.model.trace.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final Position POP = new Position("s.Stack$Node", "pop", "Stack.java", 31);

  private static final Event CAS =
      new Event(
          12,
          1,
          EventKind.CAS,
          2,
          "head",
          "release",
          Value.reference(3),
          Value.reference(4),
          Value.reference(3),
          Value.NULL,
          true,
          "",
          POP,
          List.of(POP, new Position("s.Main", "run", "", -1)));

  private static final Finding DEADLOCK =
      new Finding(
          FindingKind.DEADLOCK,
          true,
          "T1 holds \"a\".",
          12,
          List.of(1, 2),
          List.of(3, 12),
          7,
          "",
          List.of(new Finding.Wait(1, 7, 2, 31, 0)));

  private static final Step STEP =
      new Step(
          12,
          1,
          List.of(2),
          List.of(CAS),
          List.of(new ObjectInfo(3, "s.Stack$Node", "A", true, false)),
          List.of(new HeapChange(2, "head", Value.of("\"a\\n\""))),
          List.of(new Incarnation(3, 2)),
          List.of(new LockState(7, 0, 0, List.of(), List.of(2))),
          List.of(
              new ThreadState(
                  1,
                  "T1",
                  ThreadStatus.BLOCKED,
                  CAS,
                  7,
                  2,
                  "pop()",
                  List.of(
                      new StackFrame(
                          POP, List.of(new StackFrame.Local("top", "Node", Value.reference(3))))))),
          List.of(DEADLOCK),
          "out\nput ✓");

  @Test
  void a_message_with_nothing_set_is_short() {
    assertThat(Wire.encode(Message.of(7, Type.CANCEL))).isEqualTo("{\"id\":7,\"type\":\"CANCEL\"}");
  }

  @Test
  void empty_parts_of_an_event_are_left_out() {
    Event read =
        new Event(
            0,
            2,
            EventKind.READ,
            0,
            "S.x",
            "plain",
            null,
            Value.of("1"),
            null,
            null,
            true,
            "",
            POP,
            List.of());
    Step step =
        new Step(
            3,
            2,
            List.of(),
            List.of(read),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "");

    assertThat(Wire.encode(Message.of(1, Type.DONE).withSteps(List.of(step), false, "ff")))
        .isEqualTo(
            "{\"id\":1,\"type\":\"DONE\",\"steps\":[{\"number\":3,\"thread\":2,\"events\":["
                + "{\"thread\":2,\"kind\":\"READ\",\"location\":\"S.x\",\"mode\":\"plain\","
                + "\"after\":{\"text\":\"1\"},\"success\":true,\"position\":"
                + "{\"className\":\"s.Stack$Node\",\"method\":\"pop\",\"file\":\"Stack.java\","
                + "\"line\":31}}]}],\"hash\":\"ff\"}");
  }

  @Test
  void steps_come_back_as_they_were() {
    assertRoundTrip(Message.of(3, Type.DONE).withSteps(List.of(STEP, STEP), true, "1f"));
  }

  @Test
  void a_report_comes_back_as_it_was() {
    Map<String, Long> outcomes = new LinkedHashMap<>();
    outcomes.put("2, 1", 63L);
    outcomes.put("1, 2", 6_000_000_000L);
    Report report =
        Report.of("stack")
            .failure(true)
            .seed(-1L)
            .executions(123)
            .truncated(4)
            .steps(4567)
            .seconds(0.8125)
            .maxSteps(41)
            .outcomes(outcomes)
            .findings(
                List.of(new Report.Found(DEADLOCK, 17, 23, 2, 1, List.of(1), "1*4 2", "1f", null)))
            .build();
    Message message = Message.of(3, Type.PROGRESS).withReport(report);

    assertRoundTrip(message);
    assertThat(Wire.decode(Wire.encode(message)).orElseThrow().report().outcomes().keySet())
        .containsExactly("2, 1", "1, 2");
  }

  @Test
  void requests_come_back_as_they_were() {
    assertRoundTrip(
        Message.of(1, Type.OPEN).withText("{\n \"a\": 1}").withClasses(List.of("/x y"), "a.B"));
    assertRoundTrip(Message.of(2, Type.STEP).withThread(3));
    assertRoundTrip(Message.of(3, Type.REPLAY).withSchedule(""));
    assertRoundTrip(Message.of(4, Type.FAILED).withText("no").withPath("$.class"));
  }

  @Test
  void no_list_of_checks_differs_from_an_empty_one() {
    assertRoundTrip(
        Message.of(3, Type.SEARCH)
            .withSearch(SearchOptions.of("pct").withSeconds(0.5).withShare(1, 3).withDepth(4)));
    assertRoundTrip(
        Message.of(3, Type.SEARCH)
            .withSearch(SearchOptions.of("random").withChecks(List.of()).withAll()));
  }

  @Test
  void a_message_is_one_line() {
    assertThat(Wire.encode(Message.of(1, Type.FAULT).withText("a\nb\r\u2028c")))
        .doesNotContain("\n", "\r", "\u2028");
  }

  @Test
  void what_is_no_message_is_told_apart() {
    assertThat(Wire.decode("Hello")).isEmpty();
    assertThat(Wire.decode("")).isEmpty();
    assertThat(Wire.decode("{\"id\":1")).isEmpty();
    assertThat(Wire.decode("{\"id\":1}")).isEmpty();
    assertThat(Wire.decode("{\"id\":1,\"type\":\"DANCE\"}")).isEmpty();
    assertThat(Wire.decode("{\"id\":\"x\",\"type\":\"DONE\"}")).isEmpty();
    assertThat(Wire.decode("{\"id\":1,\"type\":\"DONE\"} {}")).isEmpty();
  }

  @Test
  void unknown_keys_are_skipped() {
    assertThat(Wire.decode("{\"new\":[{}],\"id\":1,\"type\":\"DONE\"}"))
        .contains(Message.of(1, Type.DONE));
  }

  private static void assertRoundTrip(Message message) {
    assertThat(Wire.decode(Wire.encode(message))).contains(message);
  }
}
