package heddle.visualizer.runs;

import heddle.visualizer.runs.Joins.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The pieces of edges beside one line of the tree of runs. */
final class JoinGutter extends Region {
  private static final double LANE = 7;
  private static final double STUB = 5;

  /** What lies between the contents of two cells. */
  private static final double BETWEEN = 5;

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private record Drawn(Piece piece, Line line) {}

  private final List<Drawn> vertical = new ArrayList<>();
  private final List<Drawn> stubs = new ArrayList<>();

  JoinGutter(List<Piece> pieces, int lanes, int chosen) {
    setMinWidth(STUB + lanes * LANE);
    setPrefWidth(STUB + lanes * LANE);
    setMouseTransparent(true);
    for (Piece piece : pieces) {
      vertical.add(new Drawn(piece, line(piece.state() == chosen)));
      if (piece.joined()) {
        stubs.add(new Drawn(piece, line(piece.state() == chosen)));
      }
    }
  }

  private Line line(boolean chosen) {
    Line line = new Line();
    line.setManaged(false);
    line.getStyleClass().add("join");
    line.pseudoClassStateChanged(CHOSEN, chosen);
    getChildren().add(line);
    return line;
  }

  private static double x(Piece piece) {
    return STUB + piece.lane() * LANE + 0.5;
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.rint(getHeight() / 2) + 0.5;
    for (Drawn d : vertical) {
      place(
          d.line(),
          x(d.piece()),
          d.piece().above() ? -BETWEEN : middle,
          x(d.piece()),
          d.piece().below() ? getHeight() + BETWEEN : middle);
    }
    stubs.forEach(d -> place(d.line(), 0, middle, x(d.piece()), middle));
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }
}
