package heddle.visualizer.export;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class FormatTest {
  /** T1 writes what T2 reads; T2 had written something else before. */
  private static Trace run() {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    b.set(1, "b", Value.of("0")).thread(1, "T1").thread(2, "the \"reader\"").invoke(1, "put(1)");
    b.write(2, 1, "b", Value.of("1"));
    b.write(1, 1, "a", Value.of("1")).returns(1, null).ends(1);
    return b.read(2, 1, "a").build();
  }

  @Test
  void shiVizGetsAVectorClockForEachStep() {
    assertThat(Format.SHIVIZ.text(run()).lines())
        .containsExactly(
            "(?<event>.*)\\n(?<host>\\S*) (?<clock>{.*})",
            "",
            "Step 1: the \"reader\" writes 1 to b, in place of 0 (run, line 1).",
            "thread-2 {\"thread-2\":1}",
            "Step 2: T1 writes 1 to a, in place of 0 (run, line 1). T1's put(1) returns. T1 ends.",
            "T1 {\"T1\":1}",
            "Step 3: the \"reader\" reads 1 from a (run, line 1).",
            "thread-2 {\"T1\":1, \"thread-2\":2}");
  }

  @Test
  void perfettoGetsTracksSlicesAndArrows() {
    String json = Format.PERFETTO.text(run());
    assertThat(json)
        .startsWith("{\"displayTimeUnit\": \"ms\", \"traceEvents\": [\n")
        .endsWith("\n]}\n")
        .contains(
            "{\"ph\": \"M\", \"name\": \"thread_name\", \"pid\": 1, \"tid\": 2, \"args\":"
                + " {\"name\": \"the \\\"reader\\\"\"}}",
            "{\"ph\": \"X\", \"cat\": \"operation\", \"name\": \"put(1)\", \"pid\": 1, \"tid\": 1,"
                + " \"ts\": 2, \"dur\": 1}",
            "{\"ph\": \"X\", \"cat\": \"READ\", \"name\": \"a → 1\", \"pid\": 1, \"tid\": 2,"
                + " \"ts\": 3, \"dur\": 1, ",
            "{\"ph\": \"s\", \"cat\": \"order\", \"name\": \"saw its value\", \"id\": 1, \"pid\":"
                + " 1, \"tid\": 1, \"ts\": 2}",
            "{\"ph\": \"f\", \"cat\": \"order\", \"name\": \"saw its value\", \"id\": 1, \"pid\":"
                + " 1, \"tid\": 2, \"ts\": 3, \"bp\": \"e\"}");
    assertThat(json.lines().filter(l -> l.contains("\"ph\": \"s\""))).hasSize(1);
  }

  @Test
  void graphvizGetsAClusterPerThreadAndTheReasons() {
    assertThat(Format.DOT.text(run()))
        .startsWith("digraph run {\n")
        .contains(
            "  subgraph cluster_2 {\n"
                + "    label=\"the \\\"reader\\\"\";\n"
                + "    s1 [label=\"1  b = 1\"];\n",
            "    s1 -> s3 [style=dotted];\n",
            "  s2 -> s3 [label=\"saw its value\", constraint=true];\n")
        .endsWith("}\n");
  }

  @Test
  void textIsEscapedForJson() {
    assertThat(Json.text("a\"b\\c\nd\te→")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0009e→\"");
  }
}
