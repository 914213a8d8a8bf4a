/**
 * Keys, certificates and CMS: the only importer of Bouncy Castle.
 *
 * <p>Start from {@link lianli.registry.signature.bc.SigningKeys}.
 */
@NullMarked
package lianli.registry.signature.bc;

import org.jspecify.annotations.NullMarked;
