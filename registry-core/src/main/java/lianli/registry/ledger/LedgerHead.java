package lianli.registry.ledger;

/**
 * The newest entry: enough to tell whether two copies of a ledger agree up to here.
 *
 * @param sequence 0 for an empty ledger
 * @param hash hex; the genesis hash for an empty ledger
 */
public record LedgerHead(long sequence, String hash) {}
