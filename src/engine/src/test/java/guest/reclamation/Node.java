package guest.reclamation;

/** A node that says of itself whether it is free, and whether it is retired. */
final class Node {
  volatile int value;
  volatile Node next;
  volatile boolean retired;
  volatile boolean free;

  Node(int value) {
    this.value = value;
  }
}
