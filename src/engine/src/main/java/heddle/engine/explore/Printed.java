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
        public void startAnew() {}

        @Override
        public int amount() {
          return 0;
        }
      };

  /** A new run begins, of which so much is kept as of any other. */
  void startAnew();

  /** What has been printed since the last call, and how much more that is not kept. */
  String take();

  /** How much has been printed in all; grows with each print, and not otherwise. */
  int amount();
}
