package lianli.registry.doctor;

import java.util.List;
import lianli.registry.RegistryException;
import lianli.registry.doctor.Diagnosis.Grade;
import lianli.registry.place.RegistryPlaces;

/** The list of places in force: whether it is still what was imported. */
public final class PlaceExamination implements Examination {
  private final RegistryPlaces places;

  /** An examination of one registry's lists. */
  public PlaceExamination(RegistryPlaces places) {
    this.places = places;
  }

  @Override
  public List<Diagnosis> examine() {
    try {
      places.gazetteer();
      return List.of();
    } catch (RegistryException damaged) {
      return List.of(
          Diagnosis.of(
              "places-damaged", Grade.TROUBLE, damaged.what(), damaged.why(), damaged.next()));
    }
  }
}
