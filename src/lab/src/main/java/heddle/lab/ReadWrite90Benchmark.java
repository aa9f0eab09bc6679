package heddle.lab;

/** 90 of 100 operations read. */
public class ReadWrite90Benchmark extends ReadWriteBenchmark {
  @Override
  int readsPerHundred() {
    return 90;
  }
}
