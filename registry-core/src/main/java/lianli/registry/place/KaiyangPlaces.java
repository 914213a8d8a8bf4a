package lianli.registry.place;

import java.time.LocalDate;
import java.util.List;

/** The table behind {@link Gazetteer#kaiyang()}. */
final class KaiyangPlaces {
  /** Approved 1995-07-21; the ministry's list of December 1995 has the new codes. */
  private static final LocalDate JOINED_GUIYANG = LocalDate.of(1995, 7, 21);

  /** The list of June 2020 is the first with the three subdistricts; the order is of that year. */
  private static final LocalDate SUBDISTRICTS = LocalDate.of(2020, 1, 1);

  private static final LocalDate TOWN_GONE = LocalDate.of(2020, 7, 1);

  static final List<Place> COUNTIES =
      List.of(
          county("开阳县", "522522", LocalDate.MIN, LocalDate.of(1996, 12, 31)),
          county("开阳县", "520121", JOINED_GUIYANG, LocalDate.MAX),
          county("息烽县", "522523", LocalDate.MIN, LocalDate.of(1996, 12, 31)),
          county("息烽县", "520122", JOINED_GUIYANG, LocalDate.MAX),
          county("修文县", "522524", LocalDate.MIN, LocalDate.of(1996, 12, 31)),
          county("修文县", "520123", JOINED_GUIYANG, LocalDate.MAX),
          county("清镇县", "522525", LocalDate.MIN, LocalDate.of(1993, 12, 31)),
          county("清镇市", "522502", LocalDate.of(1992, 1, 1), LocalDate.of(1996, 12, 31)),
          county("清镇市", "520181", JOINED_GUIYANG, LocalDate.MAX));

  static final List<Place> TOWNSHIPS =
      List.of(
          subdistrict("硒城街道", "520121001"),
          subdistrict("云开街道", "520121002"),
          subdistrict("紫兴街道", "520121003"),
          township("双流镇", "520121101"),
          township("金中镇", "520121102"),
          township("冯三镇", "520121103"),
          township("楠木渡镇", "520121104"),
          township("龙岗镇", "520121105"),
          // Upgraded from townships on days not found: both names are taken at any time.
          township("永温镇", "520121106"),
          township("永温乡", ""),
          township("花梨镇", "520121107"),
          township("花梨乡", ""),
          township("南龙乡", "520121200"),
          township("宅吉乡", "520121202"),
          township("龙水乡", "520121204"),
          township("米坪乡", "520121205"),
          township("禾丰布依族苗族乡", "520121206"),
          township("南江布依族苗族乡", "520121207"),
          township("高寨苗族布依族乡", "520121208"),
          township("毛云乡", "520121209"),
          new Place("城关镇", "520121100", OfficeLevel.TOWNSHIP, new Period(LocalDate.MIN, TOWN_GONE)),
          new Place(
              "紫兴社区服务中心",
              "520121401",
              OfficeLevel.SUBDISTRICT,
              new Period(LocalDate.of(2010, 1, 1), TOWN_GONE)),
          new Place(
              "南山社区服务中心",
              "520121402",
              OfficeLevel.SUBDISTRICT,
              new Period(LocalDate.of(2010, 1, 1), TOWN_GONE)));

  /** Superiors of the county, and kinds of office that lasted for some years only. */
  static final List<Place> SUPERIORS =
      List.of(
          superior("贵阳专区", Period.years(1949, 1953)),
          superior("贵定专区", Period.years(1952, 1957)),
          superior("安顺专区", Period.years(1956, 1959)),
          superior("贵阳市开阳县", Period.years(1958, 1964)),
          superior("遵义专区", Period.years(1963, 1966)),
          superior("安顺专区", Period.years(1965, 1972)),
          superior("安顺地区", Period.years(1970, 1997)),
          superior("贵阳市开阳县", Period.since(JOINED_GUIYANG)),
          new Place("革命委员会", "", OfficeLevel.REVOLUTIONARY_COMMITTEE, Period.years(1967, 1982)),
          new Place("革委会", "", OfficeLevel.REVOLUTIONARY_COMMITTEE, Period.years(1967, 1982)),
          new Place("公社", "", OfficeLevel.COMMUNE, Period.years(1958, 1986)));

  private KaiyangPlaces() {}

  private static Place county(String name, String code, LocalDate from, LocalDate until) {
    return new Place(name, code, OfficeLevel.COUNTY, new Period(from, until));
  }

  private static Place subdistrict(String name, String code) {
    return new Place(name, code, OfficeLevel.SUBDISTRICT, Period.since(SUBDISTRICTS));
  }

  private static Place township(String name, String code) {
    return new Place(name, code, OfficeLevel.TOWNSHIP, Period.always());
  }

  private static Place superior(String name, Period period) {
    return new Place(name, "", OfficeLevel.UNKNOWN, period);
  }
}
