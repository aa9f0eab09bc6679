package heddle.visualizer.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.CallList;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Invariant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static Scenario counter() {
    return Scenario.of("Counting", "example.Counter")
        .arguments(List.of("0"))
        .threads(threads("increment()", "increment()"))
        .invariants(
            List.of(
                new Invariant("nothing is lost", "end", CallList.parse("get()").getFirst(), "2")))
        .outcomes(List.of(new Scenario.Outcome("2", true, "")))
        .expect(new Scenario.Expectation("failure", "invariant", "why"))
        .build();
  }

  private static Map<String, List<Scenario.Call>> threads(String... calls) {
    Map<String, List<Scenario.Call>> threads = new LinkedHashMap<>();
    for (String call : calls) {
      threads.put("T" + (threads.size() + 1), CallList.parse(call));
    }
    return threads;
  }

  private static Parameters with(String arguments, String claim, String... calls) {
    Map<String, String> threads = new LinkedHashMap<>();
    for (String call : calls) {
      threads.put("T" + (threads.size() + 1), call);
    }
    return new Parameters(arguments, "", threads, Map.of("nothing is lost", claim));
  }

  @Test
  void theLinesSayWhatTheScenarioHas() {
    assertThat(Parameters.of(counter()))
        .isEqualTo(with("0", "get() == 2", "increment()", "increment()"));
  }

  @Test
  void threadsCallsArgumentsAndClaimsAreChanged() throws BadInputException {
    Scenario changed =
        with("5", "get() == 9", "increment(), increment()", "increment()", "get()")
            .apply(counter());
    assertThat(changed.title()).isEqualTo("Counting (3 threads, 5, other claims instead)");
    assertThat(changed.arguments()).containsExactly("5");
    assertThat(changed.threads())
        .isEqualTo(threads("increment(), increment()", "increment()", "get()"));
    assertThat(changed.invariants()).singleElement().extracting(Invariant::equals).isEqualTo("9");
  }

  @Test
  void whatWasKnownOfTheFileIsNotClaimedOfTheChange() throws BadInputException {
    Scenario changed = with("0", "", "increment()", "increment()").apply(counter());
    assertThat(changed.invariants()).isEmpty();
    assertThat(changed.outcomes()).isEmpty();
    assertThat(changed.expect().reason()).isEmpty();
    assertThat(changed.origin().file()).as("never written over the file").isNull();
  }

  @Test
  void whatCannotBeReadIsToldInASentence() {
    refused(with("0", "get() == 2", "increment("), "T1: the call \"increment(\" lacks its closing");
    refused(with("0", "get() == 2", "increment()", " "), "T2 calls nothing");
    refused(with("one", "get() == 2", "increment()"), "Constructor: ");
    refused(with("0", "get() is 2", "increment()"), "“nothing is lost” is to be a call and what");
  }

  private static void refused(Parameters parameters, String why) {
    assertThatThrownBy(() -> parameters.apply(counter()))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(why);
  }
}
