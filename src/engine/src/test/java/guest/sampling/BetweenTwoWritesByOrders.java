package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    strategy = "orders",
    why = "three orders of accesses are wished for together before long")
public class BetweenTwoWritesByOrders extends BetweenTwoWrites {}
