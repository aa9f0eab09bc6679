package heddle.visualizer.theme;

import javafx.scene.paint.Color;

/**
 * How colours look to people who lack one kind of cone (Machado, Oliveira, Fernandes 2009, severity
 * 1.0), and how different two colours look (CIEDE2000; Sharma, Wu, Dalal 2005).
 */
public enum Vision {
  NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
  PROTAN(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTAN(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITAN(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  private final double[] m;

  Vision(double... matrix) {
    m = matrix;
  }

  /** The colour as it looks. */
  public Color seen(Color c) {
    double r = linear(c.getRed());
    double g = linear(c.getGreen());
    double b = linear(c.getBlue());
    return Color.color(
        gamma(m[0] * r + m[1] * g + m[2] * b),
        gamma(m[3] * r + m[4] * g + m[5] * b),
        gamma(m[6] * r + m[7] * g + m[8] * b));
  }

  /** How different two colours look. */
  double difference(Color a, Color b) {
    return difference(lab(seen(a)), lab(seen(b)));
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double gamma(double v) {
    double bounded = Math.clamp(v, 0, 1);
    return bounded <= 0.0031308
        ? 12.92 * bounded
        : Math.clamp(1.055 * Math.pow(bounded, 1 / 2.4) - 0.055, 0, 1);
  }

  private static double[] lab(Color c) {
    double r = linear(c.getRed());
    double g = linear(c.getGreen());
    double b = linear(c.getBlue());
    double x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    double y = curve(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = curve((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double curve(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  /** CIEDE2000 of two colours as L*, a*, b*; the names are those of the paper. */
  static double difference(double[] one, double[] two) {
    double meanC = (Math.hypot(one[1], one[2]) + Math.hypot(two[1], two[2])) / 2;
    double g = 0.5 * (1 - Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + Math.pow(25, 7))));
    double a1 = (1 + g) * one[1];
    double a2 = (1 + g) * two[1];
    double c1 = Math.hypot(a1, one[2]);
    double c2 = Math.hypot(a2, two[2]);
    double h1 = hue(one[2], a1);
    double h2 = hue(two[2], a2);
    double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1;
    double dh = turn < -180 ? turn + 360 : turn;
    double dL = two[0] - one[0];
    double dC = c2 - c1;
    double dH = 2 * Math.sqrt(c1 * c2) * sin(dh / 2);
    double meanL = (one[0] + two[0]) / 2;
    double c = (c1 + c2) / 2;
    double sum = h1 + h2;
    double h = c1 * c2 == 0 ? sum : Math.abs(h1 - h2) <= 180 ? sum / 2 : (sum + 360) / 2 % 360;
    double t =
        1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
    double l50 = (meanL - 50) * (meanL - 50);
    double sL = 1 + 0.015 * l50 / Math.sqrt(20 + l50);
    double sC = 1 + 0.045 * c;
    double sH = 1 + 0.015 * c * t;
    double theta = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
    double rC = 2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)));
    double rT = -sin(2 * theta) * rC;
    double l = dL / sL;
    double chroma = dC / sC;
    double tone = dH / sH;
    return Math.sqrt(l * l + chroma * chroma + tone * tone + rT * chroma * tone);
  }

  private static double hue(double b, double a) {
    double degrees = Math.toDegrees(Math.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
