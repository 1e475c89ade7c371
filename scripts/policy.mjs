// The Content-Security-Policy the site runs under: the build writes it into the page, the static server and the release send it.

const DIRECTIVES = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  // The page about embedding shows the planner as a reader will see it.
  "frame-src": "'self'",
  "font-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  // The first is made once on the page (src/shell/trusted.rs) and once in each worker (site/starter.js), the second by the page
  // before its program runs (site/start.js).
  "trusted-types": "mixwright mixwright-start",
};

export const CSP = Object.entries(DIRECTIVES).map(([name, value]) => `${name} ${value}`).join("; ");
