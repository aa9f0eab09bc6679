package heddle.visualizer.links;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Links to the steps that a sentence names, beside the sentence. */
public final class StepLinks {
  private static final Pattern STEPS =
      Pattern.compile("\\b[Ss]teps? (\\d{1,9})(?:(?: → | to | and |, )(\\d{1,9}))?");

  /** A sentence that names more steps has links to the first of them. */
  private static final int MOST = 5;

  private StepLinks() {}

  /** The steps that a text names, in its order, each once. */
  public static List<Integer> in(String text) {
    Set<Integer> steps = new LinkedHashSet<>();
    Matcher matcher = STEPS.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          steps.add(Integer.parseInt(matcher.group(group)));
        }
      }
    }
    return List.copyOf(steps);
  }

  /**
   * Fills a pane with links to the steps that a text names, from 1 to the last one of the run; not
   * to the one that is on display. Without links the pane takes no room.
   */
  public static void show(Pane pane, String text, int shown, int last, IntConsumer goTo) {
    List<Node> links = new ArrayList<>();
    for (int step : in(text)) {
      if (step > 0 && step <= last && step != shown && links.size() < MOST) {
        Hyperlink link = new Hyperlink("step " + step);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(e -> goTo.accept(step));
        links.add(link);
      }
    }
    pane.getChildren().setAll(links);
    pane.setVisible(!links.isEmpty());
    pane.setManaged(!links.isEmpty());
  }
}
