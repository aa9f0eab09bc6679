package heddle.visualizer.drawing;

import java.util.List;
import javafx.geometry.Point2D;

/**
 * A line or some words upon a picture at one step.
 *
 * @param view the picture
 * @param step the step
 * @param points where the line goes, as parts of the picture's width and height; of words the place
 * @param words the words; empty for a line
 */
public record Drawing(String view, int step, List<Point2D> points, String words) {}
