package lianli.registry.place;

/** Levels of office that have registered marriages. */
public enum OfficeLevel {
  /** The county's civil-affairs department or its registration office (婚姻登记处). */
  COUNTY,
  /** A subdistrict office (街道办事处). */
  SUBDISTRICT,
  /** A town or township government (镇, 乡). */
  TOWNSHIP,
  /** A people's commune (人民公社). */
  COMMUNE,
  /** A revolutionary committee (革命委员会), of whatever place. */
  REVOLUTIONARY_COMMITTEE,
  /** A district of the 1950s below the county (第八区). */
  DISTRICT,
  /** Not to be told from the words. */
  UNKNOWN
}
