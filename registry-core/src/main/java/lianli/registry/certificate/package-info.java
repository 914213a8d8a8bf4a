/**
 * Signed electronic copies of certificates: what a copy says, which copies were issued, and whether
 * a file is one of them, unchanged and still in force.
 *
 * <p>Start from {@link lianli.registry.certificate.CertificateOffice}. A copy is an archive copy
 * (婚姻登记档案电子副本), never the certificate itself. The PDF is made and read in {@code
 * lianli.registry.certificate.pdf}.
 */
@NullMarked
package lianli.registry.certificate;

import org.jspecify.annotations.NullMarked;
