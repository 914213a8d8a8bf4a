package lianli.registry.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianli.registry.file.Sha256;
import lianli.registry.json.Json;
import lianli.registry.ledger.Statement.ActEntered;
import lianli.registry.ledger.Statement.CopyIssued;
import lianli.registry.ledger.Statement.CopyRevoked;
import lianli.registry.ledger.Statement.IdentityLink;
import lianli.registry.ledger.Statement.PartyIsPerson;

/**
 * One digest for everything a registry says, whatever the order in which acts arrived: two
 * registries with the same root hold the same acts from the same sources with the same corrections
 * and links, and so give the same answers (registry-rules §5, R7).
 *
 * <p>Each act and every line about it make one chain of digests, in their order, since the last
 * correction counts; so do the lines of each link between persons, and those of each copy. The root
 * is the digest of all chains, sorted. Sequence numbers, times, and the file and author of a line
 * are left out: they say how it got here.
 */
public final class StateRoot {
  private final Sha256 digest = new Sha256();
  private final Map<Long, Chain> byEntry = new HashMap<>();
  private final Map<String, Chain> byLink = new HashMap<>();
  private final Map<String, Chain> byCopy = new HashMap<>();

  private StateRoot() {}

  /** The root of a ledger, in hexadecimal. */
  public static String of(LedgerReader ledger) {
    StateRoot root = new StateRoot();
    try (Stream<LedgerLine> lines = ledger.statementsAfter(0)) {
      lines.forEach(root::add);
    }
    return root.hex();
  }

  private void add(LedgerLine line) {
    Map<String, String> fields = new HashMap<>(StatementCodec.encode(line.statement()));
    Chain chain;
    switch (line.statement()) {
      case ActEntered entered -> chain = new Chain(line.sequence());
      case IdentityLink link when !(link.claim() instanceof PartyIsPerson) ->
          chain = byLink.computeIfAbsent(claim(fields), key -> new Chain(line.sequence()));
      case CopyIssued issued -> {
        chain = new Chain(line.sequence());
        byCopy.putIfAbsent(issued.serial(), chain);
        // Numbers of lines differ from registry to registry; the file's digest says what it is of.
        fields.remove("copy_entry");
        fields.remove("copy_known_at");
      }
      case CopyRevoked revoked ->
          chain = byCopy.computeIfAbsent(revoked.serial(), serial -> new Chain(line.sequence()));
      case Statement about -> {
        long target = Standing.target(about).orElseThrow();
        chain = byEntry.get(target);
        if (chain == null) {
          throw new IllegalStateException("line about no line: " + line.sequence());
        }
        // By its place in the chain: its number differs from registry to registry.
        String place = Integer.toString(chain.place(target));
        fields.replace("amends_entry", place);
        fields.replace("link_entry", place);
      }
    }
    byEntry.put(line.sequence(), chain);
    chain.follow(line.sequence());
    Provenance provenance = line.provenance();
    String told =
        Json.object()
            .put("says", Json.ofStrings(fields))
            .put("source_key", provenance.sourceKey())
            .put("capture", provenance.capture().name())
            .put("authority", provenance.authority().map(Enum::name).orElse(""))
            .build()
            .canonical();
    chain.digest = digest.add(chain.digest).add(told).bytes();
  }

  private static String claim(Map<String, String> fields) {
    return String.join(
        "\n",
        fields.getOrDefault("link_claim", ""),
        fields.getOrDefault("link_person", ""),
        fields.getOrDefault("link_other_person", ""),
        fields.getOrDefault("link_name", ""));
  }

  private String hex() {
    List<byte[]> chains = new ArrayList<>();
    Stream.of(byEntry, byLink, byCopy)
        .flatMap(each -> each.values().stream())
        .distinct()
        .forEach(chain -> chains.add(chain.digest));
    chains.sort(Arrays::compareUnsigned);
    chains.forEach(digest::add);
    return digest.hex();
  }

  /** What is said about one act, or one pair of persons. */
  private static final class Chain {
    private final long first;
    private List<Long> following = List.of();
    private byte[] digest = new byte[0];

    private Chain(long first) {
      this.first = first;
    }

    private void follow(long sequence) {
      if (sequence != first) {
        following = new ArrayList<>(following);
        following.add(sequence);
      }
    }

    private int place(long sequence) {
      return sequence == first ? 0 : following.indexOf(sequence) + 1;
    }
  }
}
