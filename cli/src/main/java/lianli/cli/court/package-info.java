/**
 * What a court's list and the register say of each other, as clerks work with it: the workbook with
 * a place for each decision, the page to print, and the decisions read back.
 */
@NullMarked
package lianli.cli.court;

import org.jspecify.annotations.NullMarked;
