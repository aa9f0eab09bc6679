package heddle.lab.stress;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** What tests that judge themselves may say. */
@Outcome(
    id = {Trial.RIGHT, "each once"},
    expect = Expect.ACCEPTABLE,
    desc = "as the contract says")
@Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
interface Contract {}
