/**
 * Examinations that look beyond the registry: the index and the programs of the machine. The doctor
 * itself is {@code lianli.registry.doctor}.
 */
@NullMarked
package lianli.cli.doctor;

import org.jspecify.annotations.NullMarked;
