package heddle.engine.explore;

/** What the program prints. */
public interface Printed {
  /** A program whose output nobody wants. */
  Printed NOTHING =
      new Printed() {
        @Override
        public String take() {
          return "";
        }

        @Override
        public int amount() {
          return 0;
        }
      };

  /** What has been printed since the last call. */
  String take();

  /** How much has been printed in all; grows with each print, and not otherwise. */
  int amount();
}
