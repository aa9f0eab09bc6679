package algorithms.levels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One thread at a time: what each puzzle is about, its scenario shows. */
final class LevelsTest {

  @Test
  void wallets_pay_what_they_hold_and_no_more() {
    BrokenWallet broken = new BrokenWallet(15);
    Wallet sound = new Wallet(15);
    assertThat(broken.pay(10)).isEqualTo(sound.pay(10)).isTrue();
    assertThat(broken.pay(10)).isEqualTo(sound.pay(10)).isFalse();
    assertThat(broken.isOverdrawn()).isEqualTo(sound.isOverdrawn()).isFalse();
  }

  @Test
  void offices_do_their_jobs() {
    BrokenOffice broken = new BrokenOffice();
    broken.copy();
    broken.scan();
    broken.print();
    OrderedOffice ordered = new OrderedOffice();
    ordered.copy();
    ordered.scan();
    ordered.print();
    assertThat(broken.jobs()).isEqualTo(ordered.jobs()).isEqualTo(3);
  }

  @Test
  void letters_are_read_as_they_were_put() throws Exception {
    BrokenMailbox broken = new BrokenMailbox();
    broken.put("abc");
    Mailbox sound = new Mailbox();
    sound.put("abc");
    assertThat(broken.take()).isEqualTo(sound.take()).isEqualTo(3);
  }

  @Test
  void signals_and_values_that_were_given_are_not_waited_for() throws Exception {
    BrokenSignal broken = new BrokenSignal();
    broken.give();
    broken.await();
    Signal sound = new Signal();
    sound.give();
    sound.await();
    BrokenAnnouncement early = new BrokenAnnouncement();
    early.publish();
    Announcement announcement = new Announcement();
    announcement.publish();
    assertThat(early.read()).isEqualTo(announcement.read()).isEqualTo(2);
  }

  @Test
  void one_at_a_time_is_let_in() {
    assertThat(new BrokenChangingRoom().visit()).isTrue();
    assertThat(new ChangingRoom().visit()).isTrue();
    BrokenPetersonForThree broken = new BrokenPetersonForThree();
    FilterForThree sound = new FilterForThree();
    for (int me = 0; me < 3; me++) {
      broken.pass(me);
      sound.pass(me);
    }
  }

  @Test
  void what_is_made_once_is_the_same_again() {
    PhoneBook book = new PhoneBook();
    assertThat(book.lookUp()).isEqualTo(book.lookUp()).isEqualTo(112);
    EarlyConfig config = new EarlyConfig();
    BrokenEarlyConfig broken = new BrokenEarlyConfig();
    assertThat(config.port()).isEqualTo(broken.port()).isEqualTo(config.port()).isEqualTo(80);
  }

  @Test
  void flags_are_seen_by_those_who_come_later() {
    BrokenDekker broken = new BrokenDekker();
    assertThat(broken.raiseFirst()).isZero();
    assertThat(broken.raiseSecond()).isEqualTo(1);
    VolatileDekker sound = new VolatileDekker();
    assertThat(sound.raiseSecond()).isZero();
    assertThat(sound.raiseFirst()).isEqualTo(1);
  }

  @Test
  void what_was_pushed_last_is_popped_first() {
    BrokenSingleTryStack broken = new BrokenSingleTryStack();
    RetryingStack sound = new RetryingStack();
    for (int i = 1; i <= 3; i++) {
      broken.push(i);
      sound.push(i);
    }
    for (int i = 3; i >= 0; i--) {
      assertThat(broken.pop()).isEqualTo(sound.pop()).isEqualTo(i);
    }
    assertThat(broken.isEmpty()).isEqualTo(sound.isEmpty()).isTrue();
  }

  @Test
  void the_last_task_is_run_once_by_whoever_comes_first() {
    for (LastTask deque : new LastTask[] {new BrokenLastTask(), new ChaseLevLastTask()}) {
      deque.push();
      deque.own();
      deque.steal();
      assertThat(deque.runs()).isEqualTo(1);
      deque.push();
      deque.steal();
      deque.own();
      assertThat(deque.runs()).isEqualTo(2);
    }
  }
}
