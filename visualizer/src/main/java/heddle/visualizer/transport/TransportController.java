package heddle.visualizer.transport;

import atlantafx.base.controls.ProgressSliderSkin;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Playback;
import heddle.visualizer.session.Viewpoint;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/** Moves through what is recorded: the buttons, the slider and the clock. */
public final class TransportController {
  private final Viewpoint viewpoint;
  private final Playback playback;

  @FXML private Button first;
  @FXML private Button back;
  @FXML private Button play;
  @FXML private FontIcon playIcon;
  @FXML private Tooltip playHint;
  @FXML private Button forward;
  @FXML private Button last;
  @FXML private Label position;
  @FXML private Slider slider;
  @FXML private ChoiceBox<Double> speed;

  /** Moves this viewpoint. */
  public TransportController(Viewpoint viewpoint, Playback playback) {
    this.viewpoint = viewpoint;
    this.playback = playback;
  }

  @FXML
  private void initialize() {
    BooleanBinding atStart = viewpoint.stepProperty().isEqualTo(0);
    BooleanBinding atEnd =
        Bindings.createBooleanBinding(
            () -> viewpoint.stepProperty().get() >= end(),
            viewpoint.stepProperty(),
            viewpoint.traceProperty());
    first.disableProperty().bind(atStart);
    back.disableProperty().bind(atStart);
    forward.disableProperty().bind(atEnd);
    last.disableProperty().bind(atEnd);
    play.disableProperty().bind(atEnd.and(playback.playingProperty().not()));
    playback.playingProperty().addListener((o, was, is) -> showPlaying(is));
    showPlaying(false);
    speed.getItems().setAll(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, Playback.AT_ONCE);
    speed.setConverter(new SpeedText());
    speed.setValue(playback.speedProperty().get());
    speed.valueProperty().addListener((o, was, is) -> playback.speedProperty().set(is));
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.valueProperty().addListener((o, was, is) -> slid(is.doubleValue()));
    viewpoint.onChange(this::show);
    position.setText("nothing recorded");
  }

  private void show() {
    int step = viewpoint.stepProperty().get();
    slider.setMax(end());
    slider.setValue(step);
    slider.setDisable(end() == 0);
    position.setText("step " + step + " of " + end());
  }

  private void slid(double value) {
    int step = (int) Math.round(value);
    if (step != viewpoint.stepProperty().get() && step <= end()) {
      viewpoint.goTo(step);
    }
  }

  private void showPlaying(boolean playing) {
    playIcon.setIconLiteral(playing ? "fth-pause" : "fth-play");
    String what = playing ? "Pause" : "Play what is recorded";
    playHint.setText(what + " (P)");
    play.setAccessibleText(what);
  }

  private int end() {
    Trace trace = viewpoint.traceProperty().get();
    return trace == null ? 0 : trace.last();
  }

  @FXML
  private void first() {
    viewpoint.goTo(0);
  }

  @FXML
  private void back() {
    viewpoint.goTo(viewpoint.stepProperty().get() - 1);
  }

  @FXML
  private void play() {
    playback.toggle();
  }

  @FXML
  private void forward() {
    viewpoint.goTo(viewpoint.stepProperty().get() + 1);
  }

  @FXML
  private void last() {
    viewpoint.goTo(end());
  }

  private static final class SpeedText extends StringConverter<Double> {
    private static final String INSTANT = "instant";

    @Override
    public String toString(Double speed) {
      if (speed == Playback.AT_ONCE) {
        return INSTANT;
      }
      return speed == Math.rint(speed) ? speed.intValue() + "×" : speed + "×";
    }

    @Override
    public Double fromString(String text) {
      return text.equals(INSTANT) ? Playback.AT_ONCE : Double.valueOf(text.replace("×", ""));
    }
  }
}
