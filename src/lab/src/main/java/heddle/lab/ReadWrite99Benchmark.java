package heddle.lab;

/** 99 of 100 operations read. */
public class ReadWrite99Benchmark extends ReadWriteBenchmark {
  @Override
  int readsPerHundred() {
    return 99;
  }
}
