package heddle.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SiteTableTest {
  private static Site site(int id, String member, boolean library) {
    return new Site(
        id,
        "p.C$D",
        "m",
        "(I)V",
        7 + id,
        SiteKind.FIELD_READ,
        "p.O",
        member,
        "J",
        true,
        library,
        !library);
  }

  private static SiteTable ofTwo() {
    SiteTable table = new SiteTable();
    table.add(id -> site(id, "first", true));
    table.add(id -> site(id, "", false));
    return table;
  }

  @Test
  void numbers_follow_one_another() {
    SiteTable table = new SiteTable();
    assertThat(table.add(id -> site(id, "a", true))).isZero();
    assertThat(table.add(id -> site(id, "b", true))).isOne();
    assertThat(table.get(1).member()).isEqualTo("b");
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void a_saved_table_loads_as_it_was_and_goes_on_counting() {
    SiteTable loaded = SiteTable.load(ofTwo().save());
    assertThat(loaded.size()).isEqualTo(2);
    assertThat(loaded.add(id -> site(id, "guest", false))).isEqualTo(2);
    assertThat(loaded.get(0)).isEqualTo(site(0, "first", true));
    assertThat(loaded.get(1)).isEqualTo(site(1, "", false));
    assertThat(loaded.get(2)).isEqualTo(site(2, "guest", false));
  }

  @Test
  void what_is_no_table_is_refused() {
    assertThatThrownBy(() -> SiteTable.load("anything\n".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("This is no table of sites: it does not begin with \"heddle sites 1\".");
  }

  @Test
  void a_number_beyond_the_last_is_refused() {
    assertThatThrownBy(() -> ofTwo().get(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("There is no site 2 of 2.");
    assertThatThrownBy(() -> ofTwo().get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void a_JVM_without_a_patch_has_no_library_sites() {
    assertThat(SiteTable.loadLibrary().size()).isZero();
  }
}
