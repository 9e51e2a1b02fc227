/**
 * The content security policy of every page, in one constant. It stands as the first element after the charset: a policy
 * that comes later does not cover what stands before it.
 *
 * `form-action 'self'`: the search form works by GET without any script. `'wasm-unsafe-eval'`: Pagefind is WebAssembly.
 */
export const CSP = [
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
  "object-src 'none'",
].join('; ');
