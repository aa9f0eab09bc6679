package algorithms.sync;

/** One round only: that a second one may deadlock is proved under control. */
final class BrokenBarrierTest extends RendezvousContract {

  @Override
  Rendezvous create(int parties) {
    return new BrokenBarrier(parties);
  }
}
