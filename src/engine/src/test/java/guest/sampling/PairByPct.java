package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    executions = 2_000,
    reaches = {"0", "2"},
    why = "the reader comes before the first writer or after it, never in between")
public class PairByPct extends Pair {}
