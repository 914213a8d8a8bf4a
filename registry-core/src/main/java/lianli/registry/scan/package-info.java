/**
 * Scans as they came, by digest, and where on them an act and its fields lie.
 *
 * <p>Start from {@link lianli.registry.scan.ScanStore}, which keeps and finds them, and {@link
 * lianli.registry.scan.ScanPlace}, which an entry keeps of its page. A scan is never decoded here:
 * it is bytes with a name that proves them. Layout: docs/file-formats.md.
 */
@NullMarked
package lianli.registry.scan;

import org.jspecify.annotations.NullMarked;
