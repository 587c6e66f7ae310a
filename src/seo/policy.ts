/**
 * The Content-Security-Policy (CSP Level 3) of reader pages: nothing from elsewhere, nothing inline but the
 * styles named here, no string becomes script. `wasm-unsafe-eval` is for Pagefind, which is WebAssembly. The one
 * trusted-types policy is `offline`, which can name `/sw.js` and nothing else (`keepOffline.ts`).
 * @param styles hashes of the styles that may stand in a page, as sources: `'sha256-…'`
 */
export const readerPolicy = (styles: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    ['style-src', "'self'", ...styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    FRAMED_BY_NOBODY,
    "require-trusted-types-for 'script'",
    'trusted-types offline',
  ].join('; ');

const FRAMED_BY_NOBODY = "frame-ancestors 'none'";

/** A policy of readers for a `<meta>` of a page, for hosts that cannot send headers: a meta may not name `frame-ancestors`. */
export const policyForMeta = (policy: string): string => policy.replace(`; ${FRAMED_BY_NOBODY}`, '');

/** And back: what a host sends for a page with this policy in its `<meta>`. */
export const policyForHeader = (meta: string): string => meta.replace(/(?=; require-trusted)/, `; ${FRAMED_BY_NOBODY}`);

/** The policy of embed pages, which have no script, and the only ones that other sites may frame. */
export const EMBED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";
export const EMBED_POLICY_META = EMBED_POLICY.replace('; frame-ancestors *', '');

/** Headers that everything is served with, beside its policy. */
export const SAFE_HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
};
