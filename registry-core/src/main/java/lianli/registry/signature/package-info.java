/**
 * Signing and verifying, without any crypto library in sight.
 *
 * <p>Start from {@link lianli.registry.signature.Signer} and {@link
 * lianli.registry.signature.Verdict}; {@code lianli.registry.signature.bc} does the work. What is
 * signed, and how a signed file must look, is {@code lianli.registry.certificate}.
 */
@NullMarked
package lianli.registry.signature;

import org.jspecify.annotations.NullMarked;
