package lianli.index.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lianli.index.key.PreparedName;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;
import lianli.registry.act.PersonName;
import lianli.registry.act.Sex;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of each act, as {@link ActFileWriter} wrote it: tables of texts, days, numbers and
 * persons, the acts by their places there, and a sum over all of it. Layout: docs/file-formats.md.
 *
 * @param head of the ledger when it was read
 * @param acts in the ledger's order
 */
record ActFile(LedgerHead head, List<FiledAct> acts) {
  /** "LnMr": another layout, or another meaning of a field, has another number behind it. */
  static final long MARK = 0x4C6E4D72_00000001L;

  /** Stands for what an act does not tell. */
  static final int NONE = -1;

  private static final int SUM = 32;

  /** The file's content; empty if there is none, or it is not as it was written. */
  static Optional<ActFile> read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      int length = content.length - SUM;
      if (length < Long.BYTES
          || ByteBuffer.wrap(content).getLong() != MARK
          || !Arrays.equals(
              new Sha256().add(content, length).bytes(),
              Arrays.copyOfRange(content, length, content.length))) {
        return Optional.empty();
      }
      return Optional.of(new Parts(ByteBuffer.wrap(content, 0, length)).file());
    } catch (IOException | RuntimeException unusable) {
      // Whatever is wrong with it: the ledger is read instead.
      return Optional.empty();
    }
  }

  /** The content being read, table by table. */
  private static final class Parts {
    private final ByteBuffer content;
    private final List<String> texts = new ArrayList<>();
    private final List<ActKind> kinds = new ArrayList<>();
    private final List<Sex> sexes = new ArrayList<>();
    private final List<PartialDate> days = new ArrayList<>();
    private final List<Optional<WrittenNumber>> numbers = new ArrayList<>();
    private final List<FiledPerson> people = new ArrayList<>();

    Parts(ByteBuffer content) {
      this.content = content;
    }

    ActFile file() {
      content.getLong();
      long sequence = content.getLong();
      for (int left = content.getInt(); left > 0; left--) {
        texts.add(text());
      }
      LedgerHead head = new LedgerHead(sequence, texts.get(content.getInt()));
      for (int left = content.getInt(); left > 0; left--) {
        kinds.add(ActKind.ofCode(told()).orElseThrow());
      }
      for (int left = content.getInt(); left > 0; left--) {
        sexes.add(sex(told()));
      }
      for (int left = content.getInt(); left > 0; left--) {
        days.add(PartialDate.parse(told()).orElseThrow());
      }
      for (int left = content.getInt(); left > 0; left--) {
        numbers.add(Optional.of(new WrittenNumber(told(), told(), told())));
      }
      PreparedName[] names = new PreparedName[texts.size()];
      for (int left = content.getInt(); left > 0; left--) {
        people.add(person(names));
      }
      List<FiledAct> acts = new ArrayList<>();
      for (int left = content.getInt(); left > 0; left--) {
        acts.add(act());
      }
      if (content.hasRemaining()) {
        throw new IllegalArgumentException("more than was written");
      }
      return new ActFile(head, acts);
    }

    /** Texts within Latin-1 take a byte a character; a pair of surrogates stays one. */
    private String text() {
      int length = content.getInt();
      char[] characters = new char[Math.abs(length)];
      for (int i = 0; i < characters.length; i++) {
        characters[i] = length < 0 ? content.getChar() : (char) (content.get() & 0xFF);
      }
      return new String(characters);
    }

    private String told() {
      return texts.get(content.getInt());
    }

    private PartialDate day() {
      return days.get(content.getInt());
    }

    private Optional<WrittenNumber> number() {
      int place = content.getInt();
      return place == NONE ? Optional.empty() : numbers.get(place);
    }

    private static Sex sex(String partyKey) {
      return Arrays.stream(Sex.values())
          .filter(sex -> sex.partyKey().equals(partyKey))
          .findFirst()
          .orElseThrow();
    }

    private FiledPerson person(@Nullable PreparedName[] names) {
      Sex sex = sexes.get(content.get());
      int place = content.getInt();
      PreparedName name = place == NONE ? null : names[place];
      if (place != NONE && name == null) {
        name = PreparedName.of(new PersonName(texts.get(place)));
        names[place] = name;
      }
      return new FiledPerson(sex, name, content.getLong(), told(), day());
    }

    private @Nullable FiledPerson party() {
      int place = content.getInt();
      return place == NONE ? null : people.get(place);
    }

    private FiledAct act() {
      return new FiledAct(
          content.getLong(),
          kinds.get(content.get()),
          party(),
          party(),
          number(),
          number(),
          told(),
          day(),
          day(),
          told(),
          day(),
          day(),
          content.get() != 0);
    }
  }
}
