/**
 * Tables in files: CSV and XLSX read row by row with the place of every cell, and written. The only
 * importer of FastCSV and fastexcel.
 *
 * <p>Start from {@link lianli.registry.table.TableFile} and {@link
 * lianli.registry.table.TableWriter}. What the columns mean is the caller's business.
 */
@NullMarked
package lianli.registry.table;

import org.jspecify.annotations.NullMarked;
