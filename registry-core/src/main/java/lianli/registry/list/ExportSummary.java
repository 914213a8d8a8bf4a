package lianli.registry.list;

/**
 * The last line of an export.
 *
 * @param lines how many it holds
 * @param stateRoot of the registry it came from
 */
public record ExportSummary(long lines, String stateRoot) {}
