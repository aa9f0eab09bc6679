package heddle.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Longest;
import heddle.model.report.Ordering.Made;
import heddle.model.report.Ordering.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTextTest {
  private static final Call PUSH =
      new Call(0, 1, "T1", "push(1)", "", "returned", false, 1.5, 4.5, 1, 4);
  private static final Call POP =
      new Call(1, 2, "T2", "pop()", "1", "returned 1", false, 2.5, 3.5, 2, 3);
  private static final Call AGAIN =
      new Call(2, 2, "T2", "pop()", "1", "returned 1", false, 5.5, 7.5, 5, 7);
  private static final Made PUSHED = new Made(0, true, "return null", "top=[1]");
  private static final Made POPPED = new Made(1, true, "return 1", "top=null");

  private static Ordering ordering(
      List<Integer> asked, List<Made> made, List<Place> places, Longest longest) {
    return new Ordering(
        "example.Stack",
        "linearizable",
        false,
        List.of(PUSH, POP, AGAIN),
        asked,
        made,
        places,
        longest);
  }

  private static final Longest PART = new Longest(List.of(0, 1), 2, "return null", "");

  @Test
  void an_order_that_explains_all_is_said_to() {
    Ordering all =
        ordering(
            List.of(0, 1),
            List.of(PUSHED, POPPED),
            List.of(),
            new Longest(List.of(0, 1), -1, "", ""));
    assertThat(OrderText.verdict(all)).isEqualTo("This order explains the results of all 2 calls.");
    assertThat(OrderText.why(all)).isEmpty();
    assertThat(OrderText.best(all)).isEqualTo("There is an order that explains all results.");
    assertThat(OrderText.measure(all))
        .isEqualTo(
            "Held against Stack, one call after the other; a call that ended before another began"
                + " stays before it.");
  }

  @Test
  void a_call_that_fits_elsewhere_is_told_where() {
    Ordering first =
        ordering(
            List.of(1, 0, 2),
            List.of(new Made(1, false, "return null", "top=null")),
            List.of(new Place(1, -1, true, "return 1"), new Place(2, 2, false, "")),
            PART);
    assertThat(OrderText.verdict(first))
        .isEqualTo(
            "Fails at number 1: T2's pop() (steps 2 to 3) would return null here, but it returned"
                + " 1.");
    assertThat(OrderText.why(first)).isEqualTo("It fits between T1's push(1) and T2's pop().");
  }

  @Test
  void a_call_that_fits_nowhere_is_told_what_it_would_do_and_what_keeps_it() {
    Ordering last =
        ordering(
            List.of(0, 1, 2),
            List.of(PUSHED, POPPED, new Made(2, false, "return null", "top=null")),
            List.of(new Place(0, 0, false, ""), new Place(1, 1, false, "")),
            PART);
    assertThat(OrderText.why(last))
        .isEqualTo("It cannot come before T2's pop(), which the same thread called before.");
    assertThat(OrderText.best(last))
        .isEqualTo("No order explains all results: at best the first 2 of 3 calls fit.");
  }

  @Test
  void how_far_the_best_order_comes_is_told() {
    assertThat(OrderText.best(best(List.of(), "")))
        .isEqualTo("No order explains all results: no call that may come first fits there.");
    assertThat(OrderText.best(best(List.of(0), "")))
        .isEqualTo("No order explains all results: at best the first of 3 calls fits.");
    assertThat(OrderText.best(best(List.of(), "takes what nobody has put")))
        .isEqualTo("No order explains all results: T2's pop() takes what nobody has put.");
  }

  private static Ordering best(List<Integer> order, String because) {
    return ordering(List.of(), List.of(), List.of(), new Longest(order, 2, "return null", because));
  }

  @Test
  void time_is_told_by_steps() {
    Ordering last =
        ordering(
            List.of(0, 2),
            List.of(PUSHED, new Made(2, false, "return 3", "")),
            List.of(new Place(0, 0, false, "")),
            PART);
    assertThat(OrderText.why(last))
        .isEqualTo(
            "It cannot come before T1's push(1), which ended at step 4, before it began at step"
                + " 5.");
    Ordering early =
        ordering(
            List.of(0, 2),
            List.of(new Made(0, false, "throw Full", "")),
            List.of(new Place(1, 2, false, "")),
            PART);
    assertThat(OrderText.why(early))
        .isEqualTo(
            "It cannot come after T2's pop(), which began at step 5, after it had ended at step"
                + " 4.");
  }

  @Test
  void other_places_are_told_with_what_would_be() {
    Ordering order =
        ordering(
            List.of(1, 0, 2),
            List.of(new Made(1, false, "return null", "")),
            List.of(new Place(1, -1, false, "return 7"), new Place(2, 2, false, "")),
            PART);
    assertThat(OrderText.why(order))
        .isEqualTo(
            "It fits nowhere else: between T1's push(1) and T2's pop() it would return 7. It cannot"
                + " come after T2's pop(), which the same thread called later.");
  }
}
