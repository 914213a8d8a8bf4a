package lianli.index.register;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lianli.index.key.WrittenNumber;
import lianli.registry.act.ActKind;
import lianli.registry.act.PartialDate;
import lianli.registry.act.Sex;
import lianli.registry.file.Sha256;
import lianli.registry.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

/** Writes what {@link ActFile} reads. */
final class ActFileWriter {
  private final Places<String> texts = new Places<>();
  private final Places<ActKind> kinds = new Places<>();
  private final Places<Sex> sexes = new Places<>();
  private final Places<PartialDate> days = new Places<>();
  private final Places<WrittenNumber> numbers = new Places<>();
  private final Places<FiledPerson> people = new Places<>();
  private final DataOutputStream out;

  private ActFileWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** Things by the order in which they came up. */
  private static final class Places<T> {
    private final Map<T, Integer> places = new HashMap<>();
    private final List<T> things = new ArrayList<>();

    int of(T thing) {
      int next = things.size();
      Integer known = places.putIfAbsent(thing, next);
      if (known == null) {
        things.add(thing);
        return next;
      }
      return known;
    }
  }

  /**
   * Writes a file anew, whole or not at all. Somebody may be reading the former one meanwhile.
   *
   * @throws IOException if it cannot be written there
   */
  static void write(Path file, LedgerHead head, List<FiledAct> acts) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException("no directory");
    }
    Files.createDirectories(directory);
    Path making = Files.createTempFile(directory, file.getFileName() + "-", ".new");
    try {
      Summed summed = new Summed(Files.newOutputStream(making));
      try (OutputStream buffered = new BufferedOutputStream(summed, 1 << 16)) {
        new ActFileWriter(buffered).write(head, acts);
        buffered.flush();
        summed.end();
      }
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(making);
    }
  }

  private void write(LedgerHead head, List<FiledAct> acts) throws IOException {
    int hash = texts.of(head.hash());
    acts.forEach(this::place);
    out.writeLong(ActFile.MARK);
    out.writeLong(head.sequence());
    out.writeInt(texts.things.size());
    for (String text : texts.things) {
      text(text);
    }
    out.writeInt(hash);
    out.writeInt(kinds.things.size());
    for (ActKind kind : kinds.things) {
      out.writeInt(texts.of(kind.code()));
    }
    out.writeInt(sexes.things.size());
    for (Sex sex : sexes.things) {
      out.writeInt(texts.of(sex.partyKey()));
    }
    out.writeInt(days.things.size());
    for (PartialDate day : days.things) {
      out.writeInt(texts.of(day.text()));
    }
    out.writeInt(numbers.things.size());
    for (WrittenNumber number : numbers.things) {
      out.writeInt(texts.of(number.written()));
      out.writeInt(texts.of(number.figures()));
      out.writeInt(texts.of(number.place()));
    }
    out.writeInt(people.things.size());
    for (FiledPerson person : people.things) {
      person(person);
    }
    out.writeInt(acts.size());
    for (FiledAct act : acts) {
      act(act);
    }
    out.flush();
  }

  /** Everything has its place before the first table is written. */
  private void place(FiledAct act) {
    kinds.of(act.kind());
    texts.of(act.kind().code());
    place(act.man());
    place(act.woman());
    act.number().ifPresent(this::place);
    act.marriageNumber().ifPresent(this::place);
    texts.of(act.office());
    texts.of(act.caseNumber());
    for (PartialDate day : List.of(act.on(), act.marriedOn(), act.judgedOn(), act.filedOn())) {
      place(day);
    }
  }

  private void place(@Nullable FiledPerson person) {
    if (person != null) {
      people.of(person);
      sexes.of(person.sex());
      texts.of(person.sex().partyKey());
      if (person.name() != null) {
        texts.of(person.name().name().value());
      }
      texts.of(person.otherNumber());
      place(person.birth());
    }
  }

  private void place(WrittenNumber number) {
    numbers.of(number);
    texts.of(number.written());
    texts.of(number.figures());
    texts.of(number.place());
  }

  private void place(PartialDate day) {
    days.of(day);
    texts.of(day.text());
  }

  private void text(String text) throws IOException {
    boolean isNarrow = true;
    for (int i = 0; i < text.length(); i++) {
      isNarrow &= text.charAt(i) <= 0xFF;
    }
    out.writeInt(isNarrow ? text.length() : -text.length());
    if (isNarrow) {
      out.writeBytes(text);
    } else {
      out.writeChars(text);
    }
  }

  private void person(FiledPerson person) throws IOException {
    out.writeByte(sexes.of(person.sex()));
    out.writeInt(person.name() == null ? ActFile.NONE : texts.of(person.name().name().value()));
    out.writeLong(person.citizen());
    out.writeInt(texts.of(person.otherNumber()));
    out.writeInt(days.of(person.birth()));
  }

  private void act(FiledAct act) throws IOException {
    out.writeLong(act.sequence());
    out.writeByte(kinds.of(act.kind()));
    party(act.man());
    party(act.woman());
    number(act.number());
    number(act.marriageNumber());
    out.writeInt(texts.of(act.office()));
    out.writeInt(days.of(act.on()));
    out.writeInt(days.of(act.marriedOn()));
    out.writeInt(texts.of(act.caseNumber()));
    out.writeInt(days.of(act.judgedOn()));
    out.writeInt(days.of(act.filedOn()));
    out.writeByte(act.isUndone() ? 1 : 0);
  }

  private void party(@Nullable FiledPerson person) throws IOException {
    out.writeInt(person == null ? ActFile.NONE : people.of(person));
  }

  private void number(Optional<WrittenNumber> number) throws IOException {
    out.writeInt(number.isEmpty() ? ActFile.NONE : numbers.of(number.get()));
  }

  /** Adds up what passes, and writes the sum behind it. */
  private static final class Summed extends FilterOutputStream {
    private final Sha256 sum = new Sha256();

    Summed(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] content, int from, int length) throws IOException {
      sum.add(from == 0 ? content : Arrays.copyOfRange(content, from, from + length), length);
      out.write(content, from, length);
    }

    void end() throws IOException {
      out.write(sum.bytes());
    }
  }
}
