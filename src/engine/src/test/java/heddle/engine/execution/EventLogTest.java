package heddle.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import heddle.model.trace.EventKind;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private final EventLog log = new EventLog();
  private final Object owner = new Object();

  @Test
  void a_read_gives_back_what_was_told() {
    int row = log.add(1, EventLog.MOST_THREADS, EventKind.READ, 17, owner, 5, -1);
    log.foundBits(row, 'J', Long.MIN_VALUE + 3);
    assertEquals(1, log.step(row));
    assertEquals(EventLog.MOST_THREADS, log.thread(row));
    assertEquals(EventKind.READ, log.kind(row));
    assertEquals(17, log.site(row));
    assertSame(owner, log.target(row));
    assertEquals(5, log.field(row));
    assertEquals(-1, log.index(row));
    assertEquals('J', log.type(row));
    assertEquals(Long.MIN_VALUE + 3, log.oldBits(row));
    assertEquals(Long.MIN_VALUE + 3, log.newBits(row));
    assertNull(log.newRef(row));
    assertTrue(log.success(row));
    assertFalse(log.changes(row));
    assertNull(log.detail(row));
    assertEquals(0, log.cause(row));
  }

  @Test
  void every_type_of_value_survives() {
    for (char type : "ZBSCIFJD".toCharArray()) {
      int row = log.add(1, 1, EventKind.WRITE, 0, owner, 1, -1);
      log.foundBits(row, type, -7);
      log.storedBits(row, 9);
      assertEquals(type, log.type(row));
      assertEquals(-7, log.oldBits(row));
      assertEquals(9, log.newBits(row));
      assertTrue(log.changes(row));
    }
  }

  @Test
  void an_element_has_an_index_and_a_field_has_none() {
    int element = log.add(1, 1, EventKind.WRITE, 0, owner, Fields.ELEMENT, 3);
    int field = log.add(2, 1, EventKind.WRITE, 0, owner, 3, -1);
    assertEquals(Fields.ELEMENT, log.field(element));
    assertEquals(3, log.index(element));
    assertFalse(log.sameLocation(element, field));
    assertTrue(log.sameLocation(element, element));
  }

  @Test
  void a_cas_that_wins_found_what_it_expected_and_stored_its_update() {
    int row = log.add(1, 1, EventKind.CAS, 0, owner, 1, -1);
    log.foundRef(row, "a");
    log.storedRef(row, "b");
    assertEquals("a", log.oldRef(row));
    assertEquals("a", log.expectedRef(row));
    assertEquals("b", log.updateRef(row));
    assertEquals("b", log.newRef(row));
    assertTrue(log.changes(row));
  }

  @Test
  void a_cas_that_loses_leaves_what_it_found() {
    int row = log.add(1, 1, EventKind.CAS, 0, owner, 1, -1);
    log.foundBits(row, 'J', 1);
    log.storedBits(row, 1L << 40);
    log.lostBits(row, -1L << 35);
    assertFalse(log.success(row));
    assertEquals(1, log.oldBits(row));
    assertEquals(1, log.newBits(row));
    assertEquals(1L << 40, log.updateBits(row));
    assertEquals(-1L << 35, log.expectedBits(row));
    assertFalse(log.changes(row));
  }

  @Test
  void a_write_whose_outcome_was_never_told_has_nothing_of_its_neighbours() {
    int untold = log.add(1, 1, EventKind.WRITE, 0, owner, 1, -1);
    log.foundRef(untold, "before");
    int next = log.add(2, 1, EventKind.READ, 0, owner, 1, -1);
    log.foundRef(next, "other");
    assertNull(log.newRef(untold));
    assertEquals("other", log.newRef(next));
  }

  @Test
  void a_value_of_another_width_than_was_looked_up_finds_room() {
    int row = log.add(1, 1, EventKind.READ, 0, owner, Fields.ELEMENT, 0);
    log.foundBits(row, 'B', 1);
    log.foundBits(row, 'J', 1L << 50);
    assertEquals(1L << 50, log.newBits(row));
  }

  @Test
  void markers_have_details_and_results() {
    int begun = log.add(1, 1, EventKind.INVOKE, -1, null, 0, -1);
    log.detail(begun, "pop()");
    int ended = log.add(1, 1, EventKind.RETURN, -1, null, 0, -1);
    log.detail(ended, "pop()");
    log.foundRef(ended, 42);
    assertEquals("pop()", log.detail(begun));
    assertNull(log.target(begun));
    assertEquals(0, log.type(begun));
    assertEquals(42, log.newRef(ended));
    assertEquals('L', log.type(ended));
  }

  @Test
  void causes_and_details_of_few_events_are_found_again() {
    for (int i = 0; i < 1000; i++) {
      int row = log.add(i, 1, EventKind.PARK, 0, owner, 0, -1);
      log.cause(row, i % 10 == 3 ? i - 1 : 0);
      log.detail(row, i % 100 == 50 ? "timed out" : null);
    }
    for (int i = 0; i < 1000; i++) {
      assertEquals(i % 10 == 3 ? i - 1 : 0, log.cause(i));
      assertEquals(i % 100 == 50 ? "timed out" : null, log.detail(i));
    }
  }

  @Test
  void steps_that_stay_and_go_on_are_found_again() {
    int step = 0;
    int[] expected = new int[1000];
    for (int i = 0; i < expected.length; i++) {
      step += i * i % 7 < 4 ? 1 : 0;
      expected[log.add(step, 1, EventKind.YIELD, 0, null, 0, -1)] = step;
    }
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], log.step(i));
    }
    assertThrows(
        IllegalArgumentException.class, () -> log.add(9999, 1, EventKind.YIELD, 0, null, 0, -1));
  }

  @Test
  void a_new_execution_has_nothing_of_the_one_before() {
    for (int i = 0; i < 5000; i++) {
      int row = log.add(i, 1, EventKind.WRITE, 0, owner, 0, -1);
      log.foundRef(row, owner);
      log.storedRef(row, "x");
      log.cause(row, 1);
      log.failed(row);
    }
    log.startAnew();
    assertEquals(0, log.size());
    int row = log.add(0, 1, EventKind.WRITE, 0, null, 0, -1);
    assertNull(log.newRef(row));
    assertEquals(0, log.type(row));
    assertTrue(log.success(row));
    assertEquals(0, log.cause(row));
    assertEquals(0, log.step(row));
  }

  /** The mix of a stack: of each ten events three reads, two CAS, one of them lost, and markers. */
  @Test
  void a_million_events_take_less_than_32_bytes_each() {
    for (int i = 0; i < 1_000_000; i++) {
      EventKind kind =
          switch (i % 5) {
            case 0, 1, 2 -> EventKind.READ;
            case 3 -> EventKind.CAS;
            default -> EventKind.WRITE;
          };
      int row = log.add(i, 1 + i % 2, kind, 0, owner, 1, -1);
      log.foundRef(row, owner);
      if (kind != EventKind.READ) {
        log.storedRef(row, owner);
      }
      if (i % 10 == 3) {
        log.lostRef(row, null);
      }
    }
    long fixed = 1_000_000 * 20L + 200_000 * 4L + 1_000_000 / 64 * 12;
    long told = 600_000 * 4 + 300_000 * 8 + 100_000 * 12;
    assertEquals(fixed + told, log.bytes());
    assertTrue(log.bytes() < 32_000_000);
  }
}
