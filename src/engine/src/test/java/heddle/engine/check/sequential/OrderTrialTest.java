package heddle.engine.check.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.engine.check.sequential.OrderTrial.Reply;
import heddle.engine.check.sequential.OrderTrial.Span;
import heddle.engine.execution.LogBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * T1 offers 1 in steps 1 to 3 and polls 2 in steps 3 to 5; T2 begins to offer 2 in step 2 and ends
 * in step 4, or never.
 */
class OrderTrialTest {
  private static final int OFFER_1 = 0;
  private static final int OFFER_2 = 1;
  private static final int POLL = 2;

  private final Object queue = new Object();

  private OrderTrial trial(boolean ends, Object polled, String consistency) {
    LogBuilder log = new LogBuilder();
    log.read(1, queue, 0, null).call(1, QueueCall.offer(1));
    log.read(2, queue, 0, null).call(2, QueueCall.offer(2));
    log.read(1, queue, 0, null).returns(1, true).call(1, QueueCall.poll());
    log.read(2, queue, 0, null);
    if (ends) {
      log.returns(2, true);
    }
    log.read(1, queue, 0, null).returns(1, polled);
    return new OrderTrial(new QueueObject(), log.log(), consistency);
  }

  private static List<Object> results(List<Reply> replies) {
    return replies.stream().map(Reply::result).toList();
  }

  @Test
  void calls_are_made_up_to_the_first_that_does_not_fit() {
    OrderTrial trial = trial(true, 2, "linearizable");

    List<Reply> wrong = trial.make(List.of(OFFER_1, POLL, OFFER_2));
    assertThat(results(wrong)).containsExactly(true, 1);
    assertThat(wrong.getLast().fits()).isFalse();

    List<Reply> right = trial.make(List.of(OFFER_2, OFFER_1, POLL));
    assertThat(results(right)).containsExactly(true, true, 2);
    assertThat(right.getLast().fits()).isTrue();
    assertThat(right).extracting(Reply::holds).containsExactly("[2]", "[2, 1]", "[1]");
  }

  @Test
  void the_best_order_is_that_of_the_check() {
    assertThat(trial(true, 2, "linearizable").best().order())
        .extracting(HistoryCall::number)
        .containsExactly(OFFER_2, OFFER_1, POLL);

    OrderTrial.Best none = trial(true, 3, "linearizable").best();
    assertThat(none.stuck().number()).isEqualTo(POLL);
    assertThat(none.order()).hasSize(2);
    assertThat(none.instead()).isEqualTo(1);
  }

  @Test
  void what_ended_before_another_began_comes_before_it() {
    OrderTrial trial = trial(true, 2, "linearizable");
    HistoryCall offer1 = trial.calls().get(OFFER_1);
    HistoryCall offer2 = trial.calls().get(OFFER_2);
    HistoryCall poll = trial.calls().get(POLL);
    assertThat(trial.precedes(offer1, poll)).isTrue();
    assertThat(trial.precedes(poll, offer1)).isFalse();
    assertThat(trial.precedes(offer1, offer2)).isFalse();
    assertThat(trial.precedes(offer2, poll)).isFalse();
  }

  @Test
  void moments_that_share_a_step_are_spread_over_it() {
    OrderTrial trial = trial(true, 2, "linearizable");
    assertThat(trial.span(trial.calls().get(OFFER_1))).isEqualTo(new Span(1.5, 3 + 1.0 / 3));
    assertThat(trial.span(trial.calls().get(OFFER_2))).isEqualTo(new Span(2.5, 4.5));
    assertThat(trial.span(trial.calls().get(POLL))).isEqualTo(new Span(3 + 2.0 / 3, 5.5));
  }

  @Test
  void a_pending_call_may_take_effect_after_the_run_or_never() {
    OrderTrial trial = trial(false, null, "linearizable");
    assertThat(trial.span(trial.calls().get(OFFER_2))).isEqualTo(new Span(2.5, 6));
    assertThat(results(trial.make(List.of(OFFER_1, POLL)))).containsExactly(true, 1);
    assertThat(trial.make(List.of(OFFER_1, POLL)).getLast().fits()).isFalse();
  }

  @Test
  void without_time_calls_may_take_effect_anywhere_but_threads_keep_their_order() {
    OrderTrial trial = trial(true, 2, "sequential");
    assertThat(trial.threadOrder()).isTrue();
    assertThat(trial.span(trial.calls().get(POLL))).isEqualTo(new Span(1.5, 6));
    assertThat(trial.precedes(trial.calls().get(OFFER_1), trial.calls().get(POLL))).isTrue();
    assertThat(trial.precedes(trial.calls().get(OFFER_2), trial.calls().get(POLL))).isFalse();
  }

  @Test
  void without_a_quiet_moment_all_calls_have_the_same_span() {
    OrderTrial trial = trial(true, 2, "quiescent");
    assertThat(trial.calls()).allMatch(c -> trial.span(c).equals(new Span(1.5, 5.5)));
    assertThat(trial.precedes(trial.calls().get(OFFER_1), trial.calls().get(POLL))).isFalse();
  }

  @Test
  void a_call_is_tried_behind_others_whatever_those_do() {
    OrderTrial trial = trial(true, 2, "linearizable");
    HistoryCall poll = trial.calls().get(POLL);
    assertThat(trial.after(List.of(OFFER_2, OFFER_1), poll).fits()).isTrue();
    assertThat(trial.after(List.of(OFFER_1), poll).result()).isEqualTo(1);
    assertThat(trial.after(List.of(), poll).result()).isNull();
  }
}
