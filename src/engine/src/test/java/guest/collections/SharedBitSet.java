package guest.collections;

import heddle.engine.suite.Expect;
import java.util.BitSet;

@Expect(
    reaches = {"\"{1}\"", "\"{2}\"", "\"{1, 2}\""},
    why = "bits share words: set is a read and a write of all 64 of them")
public class SharedBitSet {
  private final BitSet bits = new BitSet();

  public void before() {
    bits.set(0);
    bits.clear(0);
  }

  public void one() {
    bits.set(1);
  }

  public void two() {
    bits.set(2);
  }

  public String end() {
    return bits.toString();
  }
}
