package lianli.index.key;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lianli.registry.act.PersonName;

/** Keys of one person's name, as the person's own or as their spouse's. */
enum NameKeys {
  OWN(KeyKind.NAME, KeyKind.PINYIN, KeyKind.DIALECT),
  SPOUSE(KeyKind.SPOUSE_NAME, KeyKind.SPOUSE_PINYIN, KeyKind.SPOUSE_DIALECT);

  private final KeyKind name;
  private final KeyKind pinyin;
  private final KeyKind dialect;

  NameKeys(KeyKind name, KeyKind pinyin, KeyKind dialect) {
    this.name = name;
    this.pinyin = pinyin;
    this.dialect = dialect;
  }

  /** What a recorded name is indexed under. */
  Collection<Key> of(PersonName recorded) {
    return reaching(recorded, NameLevel.DIALECT);
  }

  /** One of these is a key of every recorded name that agrees with this one to the level. */
  List<Key> reaching(PersonName asked, NameLevel least) {
    Set<Key> keys = new LinkedHashSet<>();
    FoldedName folded = FoldedName.of(asked);
    keys.add(new Key(name, folded.text()));
    if (least.isWiderThan(NameLevel.VARIANT)) {
      for (String toned : NameReadings.toned(asked)) {
        String toneless = Pinyin.toneless(toned);
        keys.add(new Key(pinyin, toneless));
        if (least.isWiderThan(NameLevel.HOMOPHONE)) {
          keys.add(new Key(dialect, Pinyin.dialect(toneless)));
        }
      }
    }
    if (least.isWiderThan(NameLevel.DIALECT)) {
      folded.lookAlikes().forEach(alike -> keys.add(new Key(name, alike.text())));
    }
    return new ArrayList<>(keys);
  }
}
