package heddle.visualizer.heap;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.heap.Ribbon.Cell;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import heddle.visualizer.picture.TextMeasure;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.Structures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RibbonLayoutTest {
  private static final TextMeasure SEVEN = text -> text.length() * 7.0;

  private static List<Ribbon> at(Trace trace, int step, double width) {
    History history = History.of(trace);
    Shapes shapes = History.of(trace).shapes();
    RibbonLayout layout = new RibbonLayout(history, shapes, SEVEN, SEVEN);
    List<Location> references =
        layout.references(SharedFields.of(history, shapes), trace.stateAt(step));
    return layout.at(references, trace.stateAt(step), width);
  }

  @Test
  void a_ribbon_has_a_cell_for_each_write_so_far() {
    Ribbon head = at(Samples.aba(), 12, 640).getFirst();
    assertThat(head.name()).isEqualTo("head");
    assertThat(head.cells())
        .containsExactly(
            new Cell(0, 0, "A#1", false, 58, 37),
            new Cell(5, 2, "B#1", false, 111, 37),
            new Cell(8, 2, "C#1", false, 164, 37),
            new Cell(12, 2, "A#2", false, 217, 37));
    assertThat(head.bracket()).isNull();
    assertThat(at(Samples.aba(), 4, 640).getFirst().cells()).hasSize(1);
  }

  @Test
  void a_bracket_spans_from_the_stale_read_to_what_the_cas_found() {
    Ribbon head = at(Samples.aba(), 13, 640).getFirst();
    assertThat(head.cells())
        .extracting(Cell::text)
        .containsExactly("A#1", "B#1", "C#1", "A#2", "B#2");
    assertThat(head.cells())
        .extracting(Cell::ends)
        .containsExactly(true, false, false, true, false);
    assertThat(head.bracket().from()).isEqualTo(58 + 18.5);
    assertThat(head.bracket().to()).isEqualTo(217 + 18.5);
    assertThat(head.bracket().thread()).isEqualTo(1);
    assertThat(head.bracket().failure()).isTrue();
    assertThat(head.bracket().sentence().getFirst().text())
        .startsWith("T1's CAS on head succeeded although head changed three times");
  }

  @Test
  void the_room_is_the_same_before_and_after_the_finding() {
    Trace trace = Samples.aba();
    History history = History.of(trace);
    Shapes shapes = History.of(trace).shapes();
    RibbonLayout layout = new RibbonLayout(history, shapes, SEVEN, SEVEN);
    List<Location> references = List.of(new Location(1, "head"));
    assertThat(layout.height(references, trace.stateAt(0), 640))
        .isEqualTo(layout.height(references, trace.stateAt(13), 640));
  }

  @Test
  void stamps_tell_the_same_node_apart() {
    assertThat(at(Samples.stamped(), 4, 640).getFirst().cells())
        .extracting(Cell::text)
        .containsExactly("A·7", "B·8", "A·9");
  }

  @Test
  void only_references_to_links_have_ribbons() {
    assertThat(at(Structures.queue(), 5, 640))
        .extracting(Ribbon::name)
        .containsExactly("head", "tail");
    assertThat(at(Samples.philosophers(2), 3, 640)).isEmpty();
    assertThat(at(Samples.lostUpdate(), 3, 640)).isEmpty();
  }

  @Test
  void where_room_is_scarce_the_read_and_the_latest_cells_stay() {
    Ribbon head = at(Samples.aba(), 13, 300).getFirst();
    assertThat(head.cells()).extracting(Cell::text).containsExactly("A#1", "… 3", "B#2");
  }
}
