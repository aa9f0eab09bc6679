package heddle.model.benchmark;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import java.lang.reflect.Type;
import java.util.Optional;

/** The JSON form of this package's records: an object with a key for each component. */
public final class BenchmarkJson {
  private static final Gson LINE =
      new GsonBuilder().setStrictness(Strictness.STRICT).disableHtmlEscaping().create();
  private static final Gson FILE =
      new GsonBuilder()
          .setStrictness(Strictness.STRICT)
          .disableHtmlEscaping()
          .setPrettyPrinting()
          .create();

  private BenchmarkJson() {}

  /** On one line. */
  public static String line(Record message) {
    return LINE.toJson(message);
  }

  /** On many lines, for people to read. */
  public static String pretty(Object value) {
    return FILE.toJson(value);
  }

  /** As a tree. */
  public static JsonElement tree(Object value) {
    return LINE.toJsonTree(value);
  }

  /** What this text says, or none if it is no such record. */
  public static <T> Optional<T> read(String json, Class<T> type) {
    return read(json, (Type) type);
  }

  /** The same for a type with parameters, which must be that of the result. */
  static <T> Optional<T> read(String json, Type type) {
    try {
      return Optional.ofNullable(LINE.fromJson(json, type));
    } catch (RuntimeException e) {
      // Syntax, a wrong type, or what a record's constructor refuses: Gson throws that on bare.
      return Optional.empty();
    }
  }
}
