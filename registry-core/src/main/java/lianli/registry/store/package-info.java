/**
 * Where a registry is kept, as commands see it: made, opened for reading and for writing, verified,
 * signed, mended.
 *
 * <p>Start from {@link lianli.registry.store.RegistryStore}. How it lies on disk is the matter of
 * {@link lianli.registry.ledger.sqlite}.
 */
@NullMarked
package lianli.registry.store;

import org.jspecify.annotations.NullMarked;
