package heddle.visualizer.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import heddle.visualizer.theme.Theme.Mode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/**
 * Dresses scenes: AtlantaFX for the controls, the theme's colours under the names that AtlantaFX,
 * Modena (for ControlsFX) and Heddle's own sheet look up, and Heddle's own sheet.
 */
public final class StyleSheets {
  private static final String OWN = "/heddle/assets/styles/heddle.css";

  private StyleSheets() {}

  /** Dresses a scene now and whenever the mode or the size of text changes. */
  public static void dress(Scene scene, Theme theme) {
    Typefaces.load();
    Runnable dress =
        () -> {
          Application.setUserAgentStylesheet(userAgent(theme.modeProperty().get()));
          Magnified.by(theme.magnification());
          scene.getStylesheets().setAll(of(theme));
        };
    dress.run();
    theme.modeProperty().addListener(o -> dress.run());
    theme.textSizeProperty().addListener(o -> dress.run());
  }

  /** Lets a node wear a sheet that lies beside a class. */
  public static void wear(Parent node, Class<?> owner, String file) {
    Magnified.wear(node, owner.getResource(file));
  }

  /** The sheets of a popup's own scene, such as a pop-over's. */
  public static List<String> of(Theme theme) {
    return List.of(colours(theme), Magnified.sheet(StyleSheets.class.getResource(OWN)));
  }

  private static String userAgent(Mode mode) {
    return mode == Mode.DARK
        ? new PrimerDark().getUserAgentStylesheet()
        : new PrimerLight().getUserAgentStylesheet();
  }

  private static String colours(Theme theme) {
    String sheet =
        names(theme).entrySet().stream()
            .map(e -> "  " + e.getKey() + ": " + web(e.getValue()) + ";")
            .collect(Collectors.joining("\n", ".root {\n", "\n}\n"));
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Color> names(Theme theme) {
    Map<String, Color> names = new LinkedHashMap<>();
    Palette palette = theme.palette();
    names.put("-color-bg-default", palette.background());
    names.put("-color-bg-overlay", palette.raised());
    names.put("-color-bg-subtle", palette.panel());
    names.put("-color-bg-inset", palette.panel());
    names.put("-color-fg-default", palette.text());
    names.put("-color-fg-muted", palette.textMuted());
    names.put("-color-fg-subtle", palette.textMuted());
    names.put("-color-fg-emphasis", palette.onAccent());
    names.put("-color-border-default", palette.line());
    names.put("-color-border-muted", palette.line());
    names.put("-color-border-subtle", palette.line());
    names.put("-color-neutral-emphasis-plus", palette.strongLine());
    names.put("-color-neutral-emphasis", palette.strongLine());
    names.put("-color-neutral-muted", fade(palette.strongLine(), 0.35));
    names.put("-color-neutral-subtle", fade(palette.strongLine(), 0.14));
    shades(names, "accent", palette.accent());
    shades(names, "success", palette.good());
    shades(names, "danger", palette.alarm());
    shades(names, "warning", palette.alarm());
    names.put("-heddle-raised", palette.raised());
    names.put("-heddle-strong-line", palette.strongLine());
    names.put("-heddle-on-accent", palette.onAccent());
    names.put("-heddle-accent-hover", palette.accent().interpolate(palette.text(), 0.2));
    names.putAll(palette.code());
    for (int thread = 1; thread <= palette.threads().size(); thread++) {
      names.put("-heddle-thread-" + thread, theme.thread(thread));
      names.put("-heddle-on-thread-" + thread, theme.onThread(thread));
      names.put("-heddle-tint-" + thread, theme.tint(thread));
    }
    modena(names, palette);
    return names;
  }

  private static void shades(Map<String, Color> names, String role, Color colour) {
    names.put("-color-" + role + "-fg", colour);
    names.put("-color-" + role + "-emphasis", colour);
    names.put("-color-" + role + "-muted", fade(colour, 0.4));
    names.put("-color-" + role + "-subtle", fade(colour, 0.15));
  }

  /** What the style sheets of ControlsFX look up, which AtlantaFX does not define. */
  private static void modena(Map<String, Color> names, Palette palette) {
    names.put("-fx-base", palette.panel());
    names.put("-fx-background", palette.background());
    names.put("-fx-control-inner-background", palette.background());
    names.put("-fx-body-color", palette.raised());
    names.put("-fx-inner-border", palette.line());
    names.put("-fx-outer-border", palette.line());
    names.put("-fx-box-border", palette.line());
    names.put("-fx-text-box-border", palette.line());
    names.put("-fx-shadow-highlight-color", Color.TRANSPARENT);
    names.put("-fx-mark-color", palette.text());
    names.put("-fx-mark-highlight-color", Color.TRANSPARENT);
    names.put("-fx-text-base-color", palette.text());
    names.put("-fx-text-background-color", palette.text());
    names.put("-fx-text-inner-color", palette.text());
    names.put("-fx-accent", palette.accent());
    names.put("-fx-focus-color", palette.accent());
    names.put("-fx-faint-focus-color", fade(palette.accent(), 0.25));
    names.put("-fx-selection-bar", fade(palette.accent(), 0.25));
    names.put("-fx-selection-bar-non-focused", fade(palette.strongLine(), 0.2));
  }

  private static Color fade(Color colour, double opacity) {
    return colour.deriveColor(0, 1, 1, opacity);
  }

  private static String web(Color colour) {
    return String.format(
        "rgba(%d, %d, %d, %.3f)",
        Math.round(colour.getRed() * 255),
        Math.round(colour.getGreen() * 255),
        Math.round(colour.getBlue() * 255),
        colour.getOpacity());
  }
}
