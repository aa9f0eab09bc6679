package heddle.engine.explore;

/** What the program prints. */
public interface Printed {
  /** What has been printed since the last call. */
  String take();

  /** How much has been printed in all; grows with each print, and not otherwise. */
  int amount();
}
