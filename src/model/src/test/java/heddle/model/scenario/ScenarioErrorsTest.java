package heddle.model.scenario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake in a scenario is one sentence that begins with its place. */
class ScenarioErrorsTest {
  private static final String GOOD =
      """
      {
        "heddle": 1,
        "title": "Stack",
        "class": "a.Stack",
        "threads": {"T1": ["push(1)"]},
        "expect": {"verdict": "none"}
      }
      """;

  @Test
  void unknown_key_near_a_known_one() {
    assertError(
        GOOD.replace("\"threads\"", "\"thread\""),
        "s.json:5:3: unknown key \"thread\" in the scenario; did you mean \"threads\"?");
  }

  @Test
  void unknown_key_far_from_any() {
    assertError(
        with("\"expect\": {\"verdict\": \"none\", \"zzz\": 1}"),
        "s.json:6:33: unknown key \"zzz\" in \"expect\"; its keys are verdict, kind, reason");
  }

  @Test
  void key_twice() {
    assertError(
        with("\"title\": \"Again\""),
        "s.json:6:3: the key \"title\" stands here for the second time");
  }

  @Test
  void missing_required_key() {
    assertError(
        GOOD.replace("  \"title\": \"Stack\",\n", ""),
        "s.json:1:1: the scenario lacks the key \"title\"");
    assertError(with("\"expect\": {}"), "s.json:6:13: \"expect\" lacks the key \"verdict\"");
  }

  @Test
  void wrong_type() {
    assertError(
        GOOD.replace("\"Stack\"", "3"),
        "s.json:3:12: \"title\" must be a text in double quotes, not the number 3");
    assertError(
        GOOD.replace("{\"T1\": [\"push(1)\"]}", "[\"push(1)\"]"),
        "s.json:5:14: \"threads\" must be an object, such as {\"T1\": [\"push(1)\"]}, not a list");
    assertError(
        with("\"level\": \"easy\", \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:12: \"level\" must be a whole number from 1 to 9, not the text \"easy\"");
    assertError(
        with("\"level\": 1.5, \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:12: \"level\" must be a whole number from 1 to 9, not the number 1.5");
    assertError(
        with("\"bounds\": {\"seconds\": 0}, \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:25: \"seconds\" must be a number above 0, not the number 0");
    assertError(
        with("\"before\": \"push(1)\", \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:13: \"before\" must be a list, such as [\"push(1)\"], not the text \"push(1)\"");
    assertError(
        with("\"topics\": [true], \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:14: every element of \"topics\" must be a text in double quotes, not true");
    assertError(
        with("\"story\": null, \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:12: \"story\" must be an object, not null");
    assertError(
        with(
            "\"outcomes\": [{\"results\": \"1\", \"allowed\": \"yes\"}], \"expect\": {\"verdict\":"
                + " \"none\"}"),
        "s.json:6:44: \"allowed\" must be true or false, not the text \"yes\"");
    assertError("[]", "s.json:1:1: the scenario must be an object, not a list");
  }

  @Test
  void malformed_json() {
    assertError("", "s.json:1:1: the file is empty; a scenario is a JSON object");
    assertError(
        "{\n  \"heddle\" 1}", "s.json:2:12: expected a colon after the key \"heddle\", found 1");
    assertError(
        GOOD.replace("1,\n", "1\n"),
        "s.json:3:3: expected a comma or the closing } of the object, found \"");
    assertError(
        GOOD.replace("\"push(1)\"]", "\"push(1)\""),
        "s.json:5:31: expected a comma or the closing ] of the list, found }");
    assertError(
        GOOD.replace("\"none\"}\n}", "\"none\"},\n}"),
        "s.json:7:1: expected a key in double quotes, found }");
    assertError(GOOD.replace("\"Stack\"", "Stack"), "s.json:3:12: expected a value, found Stack");
    assertError(GOOD.replace("\"Stack\"", "01"), "s.json:3:12: expected a value, found 01");
    assertError(GOOD + "x", "s.json:8:1: expected the end of the file, found x");
    assertError(
        GOOD.substring(0, GOOD.lastIndexOf('}')),
        "s.json:7:1: expected a comma or the closing } of the object, found the end of the file");
    assertError(
        GOOD.replace("\"Stack\"", "\"Stack"),
        "s.json:3:12: this text is not closed by a double quote on its line");
    assertError(
        GOOD.replace("Stack\"", "\\x\""),
        "s.json:3:13: \\x is no escape of JSON; a backslash itself is written \\\\");
    assertError(
        GOOD.replace("Stack\"", "a\tb\""),
        "s.json:3:14: a control character (\\u0009) must be written as an escape");
    assertError(
        "[".repeat(33), "s.json:1:33: objects and lists stand in each other more than 32 deep");
  }

  @Test
  void version() {
    assertError(
        GOOD.replace("1,\n", "2,\n").replace("\"title\"", "\"unheard of\""),
        "s.json:2:13: this scenario has format version 2, and this Heddle reads up to version 1;"
            + " open it with a newer Heddle");
    assertError(
        GOOD.replace("1,\n", "\"1\",\n"),
        "s.json:2:13: \"heddle\" must be the version of the format, 1, not the text \"1\"");
    assertError(
        GOOD.replace("1,\n", "0,\n"),
        "s.json:2:13: \"heddle\" must be the version of the format, 1, not the number 0");
  }

  @Test
  void bad_calls() {
    assertCallError(
        "push(3", "s.json:5:22: the call \"push(3\" lacks its closing parenthesis at the end");
    assertCallError("push", "s.json:5:22: the call \"push\" lacks its parentheses; write push()");
    assertCallError(
        "3()",
        "s.json:5:22: the call \"3()\" does not begin with the name of a method; write push(1),"
            + " say");
    assertCallError(
        "push(x)",
        "s.json:5:22: in the call \"push(x)\" x is no Java literal; write a number, true, false,"
            + " null, 'c' or a string in double quotes");
    assertCallError("push(1,)", "s.json:5:22: in the call \"push(1,)\" a value is missing");
    assertError(
        GOOD.replace("\"push(1)\"", "7"),
        "s.json:5:22: a call must be a text, such as \"push(1)\", not the number 7");
  }

  @Test
  void threads() {
    assertError(
        GOOD.replace("{\"T1\": [\"push(1)\"]}", "{}"),
        "s.json:5:14: \"threads\" names no thread; name at least one, such as"
            + " {\"T1\": [\"push(1)\"]}");
    assertError(
        GOOD.replace("[\"push(1)\"]", "[]"),
        "s.json:5:21: thread \"T1\" calls nothing; give it a call, such as \"push(1)\"");
    assertError(GOOD.replace("T1", " "), "s.json:5:20: a thread has no name; name it T1, say");
    StringBuilder many = new StringBuilder("{\"T0\": [\"get()\"]");
    for (int i = 1; i <= 16; i++) {
      many.append(", \"T").append(i).append("\": [\"get()\"]");
    }
    assertError(
        GOOD.replace("{\"T1\": [\"push(1)\"]}", many + "}"),
        "s.json:5:14: \"threads\" names 17 threads; at most 16 can be followed");
  }

  @Test
  void class_name() {
    assertError(
        GOOD.replace("a.Stack", "a..Stack"),
        "s.json:4:12: \"a..Stack\" is no name of a class; write algorithms.stack.TreiberStack,"
            + " say");
  }

  @Test
  void verdicts_and_kinds() {
    assertError(
        GOOD.replace("\"none\"", "\"failures\""),
        "s.json:6:25: the verdict must be \"failure\" or \"none\", not the text \"failures\"; did"
            + " you mean \"failure\"?");
    assertError(
        GOOD.replace("\"none\"", "\"failure\", \"kind\": \"dedlock\""),
        "s.json:6:44: the kind of failure must be \"deadlock\", \"livelock\", \"exception\","
            + " \"data-race\", \"not-linearizable\", \"not-serializable\", \"invariant\","
            + " \"forbidden-outcome\", \"use-after-reclaim\", \"aba\", \"progress\", \"hang\","
            + " \"exit\", \"out-of-memory\" or \"stack-overflow\", not the text \"dedlock\"; did"
            + " you mean \"deadlock\"?");
    assertError(
        GOOD.replace("\"none\"", "\"none\", \"kind\": \"aba\""),
        "s.json:6:41: where no failure is expected there is no kind of failure");
    assertError(
        with("\"memory\": \"jmm\", \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:13: the memory model must be \"sc\", not the text \"jmm\"");
  }

  @Test
  void schedules() {
    assertError(
        with(
            "\"schedules\": [{\"name\": \"x\", \"schedule\": \"1*4 2*\"}], \"expect\":"
                + " {\"verdict\": \"none\"}"),
        "s.json:6:43: a schedule is a list like \"1*4 2*7 1\" (thread, or thread*steps), not"
            + " \"2*\"");
  }

  @Test
  void invariants() {
    assertError(
        with(
            "\"invariants\": [{\"name\": \"n\", \"when\": \"ever\", \"call\": \"get()\","
                + " \"equals\": 1}], \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:40: the time of an invariant must be \"always\" or \"end\", not the text"
            + " \"ever\"");
    assertError(
        with(
            "\"invariants\": [{\"name\": \"n\", \"when\": \"end\", \"call\": \"get(1)\","
                + " \"equals\": 1}], \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:55: the call of an invariant has no arguments, unlike \"get(1)\"");
    assertError(
        with(
            "\"invariants\": [{\"name\": \"n\", \"when\": \"end\", \"call\": \"get()\","
                + " \"equals\": \"one\"}], \"expect\": {\"verdict\": \"none\"}"),
        "s.json:6:74: one is no Java literal; write a number, true, false, null, 'c' or a string"
            + " in double quotes");
  }

  @Test
  void a_text_without_file_says_scenario() {
    assertThatThrownBy(() -> ScenarioReader.parse("", null))
        .isInstanceOf(BadInputException.class)
        .hasMessage("scenario:1:1: the file is empty; a scenario is a JSON object");
  }

  @Test
  void files_that_cannot_be_read(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("no.json");
    assertThatThrownBy(() -> ScenarioReader.read(missing))
        .hasMessage("There is no file " + missing + "; check the path.");
    assertThatThrownBy(() -> ScenarioReader.read(folder))
        .hasMessage(folder + " is a folder; name a scenario file in it.");
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xe9, '"'});
    assertThatThrownBy(() -> ScenarioReader.read(latin))
        .hasMessage(latin + " is not UTF-8 text; save it as UTF-8.");
  }

  private static String with(String lastMember) {
    return GOOD.replace("\"expect\": {\"verdict\": \"none\"}", lastMember);
  }

  private static void assertCallError(String call, String message) {
    assertError(GOOD.replace("push(1)", call), message);
  }

  private static void assertError(String text, String message) {
    assertThatThrownBy(() -> ScenarioReader.parse(text, Path.of("s.json")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }
}
