package heddle.visualizer.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class UndoTest {
  private final Undo undo = new Undo();
  private final List<String> done = new ArrayList<>();

  private void change(String name) {
    undo.did(name, null, () -> done.add("back " + name), () -> done.add("again " + name));
  }

  @Test
  void the_latest_change_is_taken_back_first_and_made_again_last() {
    change("one");
    change("two");
    assertThat(undo.nextProperty().get()).isEqualTo("two");
    undo.undo();
    assertThat(undo.nextProperty().get()).isEqualTo("one");
    assertThat(undo.nextAgainProperty().get()).isEqualTo("two");
    undo.undo();
    undo.undo();
    undo.redo();
    undo.redo();
    undo.redo();
    assertThat(done).containsExactly("back two", "back one", "again one", "again two");
    assertThat(undo.nextAgainProperty().get()).isEmpty();
  }

  @Test
  void a_new_change_leaves_nothing_to_make_again() {
    change("one");
    undo.undo();
    change("two");
    undo.redo();
    assertThat(done).containsExactly("back one");
  }

  @Test
  void a_watched_value_goes_back_and_is_not_noted_for_that() {
    SimpleStringProperty value = new SimpleStringProperty("a");
    undo.watch(value, value::set, (was, now) -> was + " to " + now);
    value.set("b");
    value.set("c");
    assertThat(undo.nextProperty().get()).isEqualTo("b to c");
    undo.undo();
    undo.undo();
    assertThat(value.get()).isEqualTo("a");
    undo.redo();
    assertThat(value.get()).isEqualTo("b");
    undo.quietly(() -> value.set("x"));
    assertThat(undo.nextProperty().get()).isEqualTo("a to b");
  }

  @Test
  void changes_of_the_same_kind_in_a_row_are_one() {
    undo.didMore("show B", "tabs", () -> done.add("show A"), () -> done.add("show B"));
    undo.didMore("show C", "tabs", () -> done.add("show B"), () -> done.add("show C"));
    change("between");
    undo.didMore("show D", "tabs", () -> done.add("show C"), () -> done.add("show D"));
    undo.undo();
    undo.undo();
    assertThat(undo.nextProperty().get()).isEqualTo("show C");
    undo.undo();
    undo.redo();
    assertThat(done).containsExactly("show C", "back between", "show A", "show C");
  }

  @Test
  void what_belongs_to_something_that_is_left_is_forgotten() {
    undo.did("note", "scenario 1", () -> {}, () -> {});
    change("theme");
    undo.did("note 2", "scenario 2", () -> {}, () -> {});
    undo.keepOnly(Set.of("scenario 2"));
    assertThat(undo.nextProperty().get()).isEqualTo("note 2");
    undo.undo();
    undo.undo();
    assertThat(undo.nextProperty().get()).isEmpty();
  }

  @Test
  void no_more_than_two_hundred_changes_are_kept() {
    for (int i = 0; i < 201; i++) {
      change(Integer.toString(i));
    }
    for (int i = 0; i < 201; i++) {
      undo.undo();
    }
    assertThat(done).hasSize(200).last().isEqualTo("back 1");
  }
}
