package heddle.lab;

/** 50 of 100 operations read. */
public class ReadWrite50Benchmark extends ReadWriteBenchmark {
  @Override
  int readsPerHundred() {
    return 50;
  }
}
