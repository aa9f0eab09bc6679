package heddle.visualizer.causal;

import heddle.visualizer.session.ShownCauses;
import heddle.visualizer.session.ShownCauses.Cone;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/**
 * The run in causal order, and above it which arrows and marks are wanted, here and in the trace.
 */
public final class CausalPane extends BorderPane {
  private final ShownCauses causes;
  private final Map<Arrow.Kind, CheckBox> boxes = new EnumMap<>(Arrow.Kind.class);
  private final ToggleButton past = new ToggleButton("What led here");
  private final ToggleButton future = new ToggleButton("What follows");

  /** Shows the run and step of this viewpoint. */
  public CausalPane(Viewpoint viewpoint, Theme theme) {
    causes = viewpoint.causes();
    FlowPane choices = new FlowPane(12, 4);
    choices.setAlignment(Pos.CENTER_LEFT);
    choices.getStyleClass().add("causal-choices");
    cone(
        past,
        Cone.PAST,
        "Mark all steps that the current one depends on (H, or click a step with Shift)");
    cone(
        future,
        Cone.FUTURE,
        "Mark all steps that depend on the current one (H, or click a step with Ctrl)");
    choices.getChildren().addAll(past, future);
    for (Arrow.Kind kind : EnumSet.complementOf(EnumSet.of(Arrow.Kind.HIDDEN))) {
      CheckBox box = new CheckBox(kind.label());
      box.setTooltip(new Tooltip("Arrows to steps that " + kind.words()));
      box.setOnAction(e -> causes.show(kind, box.isSelected()));
      boxes.put(kind, box);
      choices.getChildren().add(box);
    }
    causes.onChange(this::show);
    show();
    setTop(choices);
    setCenter(new CausalView(viewpoint, theme));
  }

  private void cone(ToggleButton button, Cone cone, String hint) {
    button.getStyleClass().add("small");
    button.setTooltip(new Tooltip(hint));
    button.setOnAction(e -> causes.mark(button.isSelected() ? cone : Cone.NONE));
  }

  private void show() {
    boxes.forEach((kind, box) -> box.setSelected(causes.kinds().contains(kind)));
    past.setSelected(causes.cone() == Cone.PAST);
    future.setSelected(causes.cone() == Cone.FUTURE);
  }
}
