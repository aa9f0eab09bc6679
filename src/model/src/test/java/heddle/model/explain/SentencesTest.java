package heddle.model.explain;

import static heddle.model.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.sample.TraceBuilder;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final String STACK = "algorithms.stack.TreiberStack";
  private static final String NODE = "algorithms.stack.TreiberStack$Node";

  /** Object 1 is the stack with A on top of B; two threads. */
  private static TraceBuilder stack() {
    return new TraceBuilder(STACK)
        .object(1, STACK, "TreiberStack")
        .node(2, NODE, "A")
        .node(3, NODE, "B")
        .set(2, "next", ref(3))
        .set(1, "head", ref(2))
        .thread(1, "T1")
        .thread(2, "T2")
        .method("pop")
        .line(1, 31)
        .line(2, 31);
  }

  @Test
  void preparation() {
    Trace trace =
        stack()
            .invoke(0, "push(1)")
            .returns(0, null)
            .invoke(0, "size()")
            .returns(0, of("1"))
            .build();

    assertThat(Sentences.step(trace, 0))
        .isEqualTo(
            "Step 0: The preparation calls push(1). The preparation calls size(). size() returns"
                + " 1.");
  }

  @Test
  void the_row_of_the_preparation_has_its_calls() {
    Trace trace =
        stack()
            .invoke(0, "push(1)")
            .returns(0, null)
            .invoke(0, "size()")
            .returns(0, of("1"))
            .build();

    assertThat(Sentences.shortText(trace, 0)).isEqualTo("push(1), size() → 1");
  }

  @Test
  void nothing_prepared() {
    assertThat(Sentences.step(stack().build(), 0))
        .isEqualTo("Step 0: Nothing is called before the threads start.");
  }

  @Test
  void reads_and_writes() {
    Trace trace =
        stack()
            .read(1, 1, "head")
            .read(1, 2, "next")
            .write(2, 1, "head", ref(3))
            .write(2, 1, "head", ref(3))
            .build();

    assertSteps(
        trace,
        "Step 1: T1 reads A#1 from head (pop, line 31).",
        "Step 2: T1 reads B#1 from A#1.next (pop, line 31).",
        "Step 3: T2 writes B#1 to head, in place of A#1 (pop, line 31).",
        "Step 4: T2 writes B#1 to head, which it held already (pop, line 31).");
    assertRows(trace, "head → A#1", "A#1.next → B#1", "head = B#1", "head = B#1");
  }

  @Test
  void elements_statics_atomics_and_unknown_lines() {
    Trace trace =
        stack()
            .object(4, "[I", "slots")
            .object(5, "java.util.concurrent.atomic.AtomicInteger", "count")
            .object(6, "a.Box", "Box#1")
            .set(4, "[2]", of("7"))
            .set(0, "Stack.total", of("1"))
            .set(5, "count", of("0"))
            .set(6, "content", of("\"a\""))
            .line(1, -1)
            .read(1, 4, "[2]")
            .read(1, 0, "Stack.total")
            .update(1, 5, "count", of("1"), "getAndIncrement")
            .read(1, 6, "content")
            .build();

    assertSteps(
        trace,
        "Step 1: T1 reads 7 from slots[2].",
        "Step 2: T1 reads 1 from Stack.total.",
        "Step 3: T1 changes count from 0 to 1 in one step with getAndIncrement.",
        "Step 4: T1 reads \"a\" from Box#1.content.");
    assertRows(
        trace,
        "slots[2] → 7",
        "Stack.total → 1",
        "getAndIncrement count 0→1",
        "Box#1.content → \"a\"");
  }

  @Test
  void an_operation_returns_and_the_thread_ends() {
    Trace trace =
        stack()
            .invoke(1, "pop()")
            .read(1, 1, "head")
            .returns(1, of("3"))
            .invoke(1, "push(4)")
            .read(1, 1, "head")
            .returns(1, null)
            .ends(1)
            .read(2, 1, "head")
            .fails(2, "java.lang.IllegalStateException: empty")
            .build();

    assertSteps(
        trace,
        "Step 1: T1 reads A#1 from head (pop, line 31). T1's pop() returns 3. T1 calls push(4).",
        "Step 2: T1 reads A#1 from head (pop, line 31). T1's push(4) returns. T1 ends.",
        "Step 3: T2 reads A#1 from head (pop, line 31). T2 ends with"
            + " java.lang.IllegalStateException: empty, which nothing caught.");
    assertThat(
            trace.steps().get(1).events().stream()
                .map(e -> Sentences.shortText(trace.stateAt(1), e)))
        .containsExactly("head → A#1", "pop() → 3", "push(4)");
    assertThat(
            trace.steps().get(2).events().stream()
                .map(e -> Sentences.shortText(trace.stateAt(2), e)))
        .containsExactly("head → A#1", "push(4) returns", "end");
  }

  @Test
  void an_operation_begins_before_its_first_visible_operation() {
    Trace trace =
        stack()
            .read(1, 1, "head")
            .invoke(1, "pop()")
            .cas(1, 1, "head", ref(2), ref(3))
            .returns(1, of("3"))
            .build();

    assertSteps(
        trace,
        "Step 1: T1 calls pop(). T1 reads A#1 from head (pop, line 31).",
        "Step 2: T1's CAS on head succeeded: it expected A#1, read at step 1, and put B#1 there"
            + " (pop, line 31). T1's pop() returns 3.");
  }

  @Test
  void what_is_called_by_the_way_to_it_is_just_read() {
    Trace trace =
        stack()
            .object(4, "[Ljava.lang.Object;", "forks")
            .object(5, "java.lang.Object", "forks[0]")
            .set(4, "[0]", ref(5))
            .read(1, 4, "[0]")
            .build();

    assertSteps(trace, "Step 1: T1 reads forks[0] (pop, line 31).");
    assertRows(trace, "read forks[0]");
  }

  @Test
  void a_cas_that_won() {
    Trace trace =
        stack().invoke(1, "pop()").read(1, 1, "head").cas(1, 1, "head", ref(2), ref(3)).build();

    assertThat(Sentences.step(trace, 2))
        .isEqualTo(
            "Step 2: T1's CAS on head succeeded: it expected A#1, read at step 1, and put B#1 there"
                + " (pop, line 31).");
    assertThat(Sentences.shortText(trace, 2)).isEqualTo("CAS head A#1→B#1 ✓");
  }

  @Test
  void a_cas_that_lost_tells_who_came_in_between() {
    Trace trace =
        stack()
            .invoke(1, "pop()")
            .read(1, 1, "head")
            .cas(2, 1, "head", ref(2), ref(3))
            .cas(1, 1, "head", ref(2), Value.NULL)
            .build();

    assertThat(Sentences.step(trace, 2))
        .isEqualTo(
            "Step 2: T2's CAS on head succeeded: it expected A#1 and put B#1 there (pop, line"
                + " 31).");
    assertThat(Sentences.step(trace, 3))
        .isEqualTo(
            "Step 3: T1's CAS on head failed: it expected A#1, read at step 1; T2 put B#1 there at"
                + " step 2 (pop, line 31).");
    assertThat(Sentences.shortText(trace, 3)).isEqualTo("CAS head A#1→null ✗ found B#1");
  }

  @Test
  void a_cas_that_loses_again_counts_its_attempts() {
    Trace trace =
        stack()
            .invoke(1, "pop()")
            .read(1, 1, "head")
            .write(2, 1, "head", ref(3))
            .cas(1, 1, "head", ref(2), Value.NULL)
            .read(1, 1, "head")
            .write(2, 1, "head", ref(2))
            .cas(1, 1, "head", ref(3), Value.NULL)
            .build();

    assertThat(Sentences.step(trace, 6))
        .isEqualTo(
            "Step 6: T1's CAS on head failed: it expected B#1, read at step 4; T2 put A#1 there at"
                + " step 5 (pop, line 31). It was attempt 2 of the retry loop.");
  }

  @Test
  void a_cas_with_a_value_that_was_never_read() {
    Trace trace = stack().invoke(1, "pop()").cas(1, 1, "head", Value.NULL, ref(3)).build();

    assertThat(Sentences.step(trace, 1))
        .isEqualTo(
            "Step 1: T1's CAS on head failed: it expected null and found A#1 (pop, line 31).");
  }

  @Test
  void a_weak_cas_that_failed_for_no_reason() {
    Trace trace = stack().read(1, 1, "head").spuriousCas(1, 1, "head", ref(3)).build();

    assertThat(Sentences.step(trace, 2))
        .isEqualTo(
            "Step 2: T1's CAS on head failed although it found A#1 as expected, which a weak CAS"
                + " may do (pop, line 31).");
    assertThat(Sentences.shortText(trace, 2)).isEqualTo("CAS head A#1→B#1 ✗ for no reason");
  }

  @Test
  void a_cas_that_won_after_aba() {
    Trace trace = FindingTextTest.aba();

    assertThat(Sentences.step(trace, 5))
        .isEqualTo(
            "Step 5: T1's CAS on head succeeded although head changed 3 times since T1 read A#1 at"
                + " step 1: A#1 left at step 2 (T2) and came back as A#2 at step 4 (T2).");
    assertThat(Sentences.shortText(trace, 4)).isEqualTo("CAS head null→A#2 ✓");
  }

  @Test
  void monitors() {
    Trace trace =
        stack()
            .lock(4, "java.lang.Object", "m")
            .enter(1, 4)
            .enter(1, 4)
            .enter(2, 4)
            .exit(1, 4)
            .build();

    assertSteps(
        trace,
        "Step 1: T1 locks m (pop, line 31).",
        "Step 2: T1 locks m for the 2nd time (pop, line 31).",
        "Step 3: T2 wants to lock m and is blocked: T1 holds it since step 1 (pop, line 31).",
        "Step 4: T1 unlocks m (pop, line 31).");
    assertRows(trace, "lock m", "lock m (2nd)", "lock m, blocked", "unlock m");
  }

  @Test
  void wait_and_notify() {
    Trace trace =
        stack()
            .lock(4, "java.lang.Object", "m")
            .act(1, EventKind.WAIT, 4, "")
            .owned(4, 0, 0, 1)
            .act(2, EventKind.NOTIFY, 4, "")
            .owned(4, 2, 1)
            .act(2, EventKind.NOTIFY_ALL, 4, "")
            .build();

    assertSteps(
        trace,
        "Step 1: T1 waits on m and gives it up (pop, line 31).",
        "Step 2: T2 notifies one thread that waits on m: T1 (pop, line 31).",
        "Step 3: T2 notifies all threads that wait on m, but none does (pop, line 31).");
    assertRows(trace, "wait m", "notify m", "notifyAll m");
  }

  @Test
  void threads() {
    Trace trace =
        stack()
            .object(4, "java.lang.Thread", "T2")
            .act(1, EventKind.START, 4, "")
            .act(1, EventKind.UNPARK, 4, "")
            .act(1, EventKind.INTERRUPT, 4, "")
            .act(1, EventKind.YIELD, 0, "")
            .act(1, EventKind.PARK, 0, "")
            .act(1, EventKind.PARK, 0, "")
            .held(1, ThreadStatus.PARKED, 0, 0)
            .act(2, EventKind.SLEEP, 0, "")
            .act(1, EventKind.JOIN, 4, "")
            .held(1, ThreadStatus.JOINING, 4, 2)
            .build();

    assertSteps(
        trace,
        "Step 1: T1 starts T2 (pop, line 31).",
        "Step 2: T1 unparks T2 (pop, line 31).",
        "Step 3: T1 interrupts T2 (pop, line 31).",
        "Step 4: T1 yields (pop, line 31).",
        "Step 5: T1 parks, but has a permit and goes on (pop, line 31).",
        "Step 6: T1 parks (pop, line 31).",
        "Step 7: T2 sleeps (pop, line 31).",
        "Step 8: T1 waits for the end of T2 (pop, line 31).");
    assertRows(
        trace,
        "start T2",
        "unpark T2",
        "interrupt T2",
        "yield",
        "park",
        "park",
        "sleep",
        "join T2");
  }

  @Test
  void who_wakes_up_by_itself_says_why() {
    Trace trace =
        stack()
            .object(4, "java.lang.Object", "m")
            .act(1, EventKind.RESUME, 4, "wait, woke up for no reason")
            .act(2, EventKind.RESUME, 4, "wait, timed out")
            .act(1, EventKind.RESUME, 0, "timed out")
            .act(2, EventKind.PARK, 0, "woke up for no reason")
            .build();

    assertSteps(
        trace,
        "Step 1: T1 goes on with m.wait(): it woke up for no reason (pop, line 31).",
        "Step 2: T2 goes on with m.wait(): it timed out (pop, line 31).",
        "Step 3: T1 goes on: it timed out (pop, line 31).",
        "Step 4: T2 parks and wakes up for no reason, as it may (pop, line 31).");
    assertRows(
        trace,
        "… m.wait(), woke up for no reason",
        "… m.wait(), timed out",
        "timed out",
        "park, woke up for no reason");
  }

  @Test
  void library_calls() {
    Trace trace =
        stack()
            .lock(4, "java.util.concurrent.locks.ReentrantLock", "forks[0]")
            .object(5, "java.util.ArrayDeque", "queue")
            .call(1, 4, "lock", null)
            .owned(4, 1, 1)
            .call(2, 4, "lock", null)
            .held(2, ThreadStatus.PARKED, 4, 1)
            .call(1, 5, "poll", of("3"))
            .call(1, 4, "unlock", null)
            .owned(4, 0, 0)
            .act(2, EventKind.RESUME, 4, "lock")
            .held(2, ThreadStatus.READY, 0, 0)
            .owned(4, 2, 1)
            .build();

    assertSteps(
        trace,
        "Step 1: T1 calls forks[0].lock() and holds it now (pop, line 31).",
        "Step 2: T2 calls forks[0].lock() and is blocked: T1 holds it since step 1 (pop, line 31).",
        "Step 3: T1 calls queue.poll(), which returns 3 (pop, line 31).",
        "Step 4: T1 calls forks[0].unlock() and gives it up (pop, line 31).",
        "Step 5: T2 goes on with forks[0].lock() and holds it now (pop, line 31).");
    assertRows(
        trace,
        "lock forks[0]",
        "lock forks[0]",
        "queue.poll() → 3",
        "unlock forks[0]",
        "… lock forks[0]");
  }

  @Test
  void the_final_part() {
    Trace trace = stack().read(1, 1, "head").ends(1).act(0, EventKind.INVOKE, 0, "size()").build();

    assertThat(Sentences.step(trace, 2)).isEqualTo("Step 2: The final part calls size().");
  }

  @Test
  void blocked_threads_say_what_they_wait_for() {
    assertBlocked(
        stack()
            .lock(4, "java.lang.Object", "fork 1")
            .method("dine")
            .read(2, 1, "head")
            .enter(1, 4)
            .enter(2, 4),
        "T2 cannot step: waits for fork 1, held by T1 since step 2 (dine, line 31).");
    assertBlocked(
        stack().lock(4, "java.lang.Object", "m").held(2, ThreadStatus.WAITING, 4, 0),
        "T2 cannot step: waits to be notified on m (pop, line 31).");
    assertBlocked(
        stack().held(2, ThreadStatus.PARKED, 0, 0), "T2 cannot step: is parked (pop, line 31).");
    assertBlocked(
        stack().held(2, ThreadStatus.SLEEPING, 0, 0), "T2 cannot step: sleeps (pop, line 31).");
    assertBlocked(
        stack().object(4, "java.lang.Thread", "T1").held(2, ThreadStatus.JOINING, 4, 1),
        "T2 cannot step: waits for the end of T1 (pop, line 31).");
    assertBlocked(stack(), "T2 can step.");
    assertBlocked(stack().ends(2), "T2 has ended.");
  }

  @Test
  void what_a_thread_would_do_next() {
    assertNext(
        stack().before(2, EventKind.READ, 1, "head", ""),
        "T2 is about to read head (pop, line 31).");
    assertNext(
        stack().before(2, EventKind.CAS, 2, "next", ""),
        "T2 is about to compare-and-set A#1.next (pop, line 31).");
    assertNext(
        stack()
            .lock(4, "java.lang.Object", "m")
            .held(2, ThreadStatus.BLOCKED, 4, 1)
            .before(2, EventKind.MONITOR_ENTER, 4, "", ""),
        "T2 wants to lock m (pop, line 31).");
    assertNext(
        stack()
            .lock(4, "java.util.concurrent.locks.ReentrantLock", "m")
            .before(2, EventKind.CALL, 4, "", "lock"),
        "T2 is about to call m.lock() (pop, line 31).");
    assertNext(stack().ends(2), "T2 has ended.");
  }

  @Test
  void every_kind_of_event_has_words() {
    for (EventKind kind : EventKind.values()) {
      if (!kind.access()) {
        Trace trace = stack().act(1, kind, 2, "x").before(2, kind, 2, "", "x").build();
        assertThat(Sentences.event(trace, trace.steps().get(1).event())).startsWith("Step 1: T1");
        assertThat(Sentences.shortText(trace, 1)).isNotEmpty();
        assertThat(Sentences.next(trace.stateAt(1), trace.stateAt(1).thread(2)))
            .startsWith("T2 is about to ");
      }
    }
  }

  private static Value of(String text) {
    return Value.of(text);
  }

  private static void assertBlocked(TraceBuilder builder, String sentence) {
    Trace trace = builder.build();
    int last = trace.last();
    assertThat(Sentences.blocked(trace, last, trace.stateAt(last).thread(2))).isEqualTo(sentence);
  }

  private static void assertNext(TraceBuilder builder, String sentence) {
    Trace trace = builder.build();
    assertThat(Sentences.next(trace.stateAt(0), trace.stateAt(0).thread(2))).isEqualTo(sentence);
  }

  private static void assertSteps(Trace trace, String... sentences) {
    for (int i = 0; i < sentences.length; i++) {
      assertThat(Sentences.step(trace, i + 1)).isEqualTo(sentences[i]);
    }
    assertThat(trace.last()).isEqualTo(sentences.length);
  }

  private static void assertRows(Trace trace, String... texts) {
    assertThat(trace.steps().stream().skip(1).map(s -> Sentences.shortText(trace, s.number())))
        .isEqualTo(List.of(texts));
  }
}
