/**
 * The registry of record: where it lies on disk and how it says that something went wrong.
 *
 * <p>Start from {@link lianli.registry.RegistryHome} and {@link lianli.registry.RegistryException}.
 * What the registry knows is in the packages below: {@code act} and {@code place} (the words),
 * {@code check} (the rules), {@code ledger} (the truth), {@code intake} (how anything gets in),
 * {@code status} (what follows), {@code certificate} and {@code signature} (what goes out).
 */
@NullMarked
package lianli.registry;

import org.jspecify.annotations.NullMarked;
