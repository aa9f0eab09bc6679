package heddle.visualizer.runs;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.runs.Joins.Piece;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinsTest {
  @Test
  void linesThatLeadToOneStateAreJoinedPastThoseThatDoNot() {
    assertThat(Joins.of(List.of(0, 1, 0, 1)).rows())
        .containsExactly(
            List.of(),
            List.of(new Piece(0, 1, false, true, true)),
            List.of(new Piece(0, 1, true, true, false)),
            List.of(new Piece(0, 1, true, false, true)));
  }

  @Test
  void edgesThatOverlapLieBesideEachOtherAndOthersDoNot() {
    Joins joins = Joins.of(List.of(1, 2, 1, 2, 3, 3));
    assertThat(joins.lanes()).isEqualTo(2);
    assertThat(joins.at(1))
        .containsExactly(new Piece(0, 1, true, true, false), new Piece(1, 2, false, true, true));
    assertThat(joins.at(4)).containsExactly(new Piece(0, 3, false, true, true));
  }

  @Test
  void aLineWhoseFellowsAreFoldedAwayIsJoinedToNone() {
    assertThat(Joins.of(List.of(0, 1, 0)).lanes()).isZero();
    assertThat(Joins.NONE.at(3)).isEmpty();
  }

  @Test
  void whereTooManyEdgesLieSideBySideTheRestIsLeftOut() {
    List<Integer> nested =
        IntStream.range(0, 20).map(i -> i < 10 ? i + 1 : 20 - i).boxed().toList();
    Joins joins = Joins.of(nested);
    assertThat(joins.lanes()).isEqualTo(Joins.MOST_LANES);
    assertThat(joins.at(9)).hasSize(Joins.MOST_LANES);
  }
}
