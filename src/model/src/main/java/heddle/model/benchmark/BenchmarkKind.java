package heddle.model.benchmark;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;

/** What is measured of an operation. */
public enum BenchmarkKind {
  /** How many there are in a second, with what they allocate and how evenly threads get on. */
  @SerializedName("throughput")
  THROUGHPUT("throughput", "Throughput"),

  /** How long single ones take: percentiles. */
  @SerializedName("latency")
  LATENCY("latency", "Latency"),

  /**
   * What they do: attempts, failures and waits. Counting takes time, so speeds of such a run are
   * none.
   */
  @SerializedName("counts")
  COUNTS("counts", "Attempts and waits");

  private final String id;
  private final String title;

  BenchmarkKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The word for it on the command line and in JSON. */
  public String id() {
    return id;
  }

  /** The word for it in the window. */
  public String title() {
    return title;
  }

  /** The kind of this {@linkplain #id id}. */
  public static Optional<BenchmarkKind> of(String id) {
    return List.of(values()).stream().filter(kind -> kind.id.equals(id)).findFirst();
  }
}
