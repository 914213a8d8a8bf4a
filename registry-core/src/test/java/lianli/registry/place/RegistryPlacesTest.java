package lianli.registry.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lianli.registry.RegistryException;
import lianli.registry.RegistryHome;
import lianli.registry.doctor.Diagnosis;
import lianli.registry.doctor.PlaceExamination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryPlacesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final PlaceList WUAN =
      new PlaceList(
          List.of(new Place("武安市", "130481", PlaceLevel.OWN_COUNTY, Period.years(1988, 2100))));

  @TempDir private Path directory = Path.of("");

  @Test
  void theListOfTheProgramIsInForceUntilOneIsGiven() {
    RegistryPlaces places = places();

    assertThat(places.inForce()).isEmpty();
    assertThat(places.file()).isEmpty();
    assertThat(places.gazetteer().list()).isEqualTo(PlaceList.shipped());
  }

  @Test
  void theNewestListIsInForceAndEarlierOnesStay() throws IOException {
    assertThat(places().take(WUAN, "李档案", NOW)).isTrue();
    assertThat(places().take(WUAN, "李档案", NOW)).isFalse();
    assertThat(places().gazetteer().list()).isEqualTo(WUAN);
    assertThat(places().take(PlaceList.shipped(), "王档案", NOW)).isTrue();

    assertThat(places().inForce().orElseThrow().digest()).isEqualTo(PlaceList.shipped().digest());
    assertThat(places().inForce().orElseThrow().author()).isEqualTo("王档案");
    assertThat(Files.readAllLines(directory.resolve("places/imports.jsonl"))).hasSize(2);
    assertThat(directory.resolve("places/" + WUAN.digest() + ".csv")).exists();
    // An earlier list may come into force again.
    assertThat(places().take(WUAN, "李档案", NOW)).isTrue();
    assertThat(places().gazetteer().list()).isEqualTo(WUAN);
  }

  @Test
  void aListThatIsGoneOrChangedIsNeverUsedAndTheDoctorSaysSo() throws IOException {
    places().take(WUAN, "李档案", NOW);
    Path file = places().file().orElseThrow();
    assertThat(examined()).isEmpty();

    Files.writeString(file, Files.readString(file).replace("130481", "130482"));
    assertThatThrownBy(() -> places().gazetteer())
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("no longer what was imported");
    assertThat(examined()).extracting(Diagnosis::code).containsExactly("places-damaged");

    Files.delete(file);
    assertThat(examined()).hasSize(1);

    // Imported again, it is there again.
    assertThat(places().take(WUAN, "李档案", NOW)).isTrue();
    assertThat(examined()).isEmpty();
  }

  @Test
  void aLogThatIsNoneIsToldAndPutRightByTheNextImport() throws IOException {
    places().take(WUAN, "李档案", NOW);
    Files.writeString(directory.resolve("places/imports.jsonl"), "{}\n");

    assertThat(examined()).hasSize(1);
    assertThat(places().take(WUAN, "李档案", NOW)).isTrue();
    assertThat(places().gazetteer().list()).isEqualTo(WUAN);
  }

  private List<Diagnosis> examined() {
    return new PlaceExamination(places()).examine();
  }

  private RegistryPlaces places() {
    return new RegistryPlaces(new RegistryHome(directory));
  }
}
