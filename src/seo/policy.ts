/**
 * The Content-Security-Policy (CSP Level 3) of reader pages: nothing from elsewhere, nothing
 * inline, no string becomes script. `wasm-unsafe-eval` is for Pagefind, which is WebAssembly. The one
 * trusted-types policy is `offline`, which can name `/sw.js` and nothing else (`keepOffline.ts`).
 */
export const READER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types offline',
].join('; ');

/** The same for a `<meta>` of a page, for hosts that cannot send headers: a meta may not name `frame-ancestors`. */
export const READER_POLICY_META = READER_POLICY.replace("; frame-ancestors 'none'", '');

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

/** Headers that every reader page is served with. */
export const READER_HEADERS: Record<string, string> = { 'Content-Security-Policy': READER_POLICY, ...SAFE_HEADERS };
