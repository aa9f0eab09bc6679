package heddle.engine.instrument;

import java.io.OutputStream;
import java.io.PrintStream;

/** Answers every read with another value, and every exchange with the opposite. */
final class AnsweringController extends EventPrinter {
  AnsweringController(SiteTable sites) {
    super(sites, new PrintStream(OutputStream.nullOutputStream()));
  }

  @Override
  public int read(int value) {
    return 1;
  }

  @Override
  public long read(long value) {
    return 2;
  }

  @Override
  public float read(float value) {
    return 3;
  }

  @Override
  public double read(double value) {
    return 4;
  }

  @Override
  public Object read(Object value) {
    return value == null ? "answer" : value;
  }

  @Override
  public boolean exchanged(boolean won, int expected, int update) {
    return !won;
  }

  @Override
  public boolean exchanged(boolean won, Object expected, Object update) {
    return !won;
  }
}
