// Pages of other sites that have the planner in them, for the specs about embedding.
import { createServer } from "node:http";
import { expect } from "@playwright/test";

/** What every page around keeps of what it hears, for the spec to look at. */
const KEEPER = `
  globalThis.heard = [];
  addEventListener("error", (event) => heard.push({ type: "uncaught", message: event.message }));
  for (const kind of ["ready", "loaded", "change", "autosave", "progress", "submit", "resize", "storage", "error", "exit"]) {
    addEventListener("mixwright-" + kind, (event) => heard.push({ ...event.detail, type: kind, at: performance.now() }));
  }
`;

/** A page with the element in it; `attributes` as text. */
export const element = (planner, attributes = "") =>
  page(`<script src="./keeper.js"></script><script type="module" src="${planner}embed.js"></script>
    <mixwright-planner src="${planner}" ${attributes}></mixwright-planner>`);

/** A page with a bare frame in it, which answers nothing by itself and keeps what windows tell it. */
export const bare = (src, attributes = "") =>
  page(`<script src="./bare.js"></script><iframe src="${src.replaceAll("&", "&amp;")}" width="1100" height="800" ${attributes}></iframe>`);

/** Messages of a kind that the page with the element got. */
export const heard = (page, type) => page.evaluate((wanted) => globalThis.heard.filter((message) => message.type === wanted), type);

/** Calls a method of the element. */
export const ask = (page, method, ...given) =>
  page.evaluate(([name, args]) => document.querySelector("mixwright-planner")[name](...args), [method, given]);

/** A plan is there. */
export const started = (page) => expect.poll(() => heard(page, "loaded"), { timeout: 30_000 }).not.toEqual([]);

/** The planner inside the element. */
export const frameOf = (page) => page.frameLocator("mixwright-planner > iframe");

const BARE = `
  globalThis.heard = [];
  globalThis.posted = [];
  addEventListener("message", (event) => posted.push({ data: event.data, origin: event.origin }));
`;

/** A page with this in it. */
export const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/**
 * Serves pages by path on a port, and so on an origin, of its own. `host` names the machine: localhost is another site than
 * 127.0.0.1. The policy allows scripts and frames of the sites in `allow` and no inline script or style.
 */
export async function startHost({ host = "127.0.0.1", allow = [] } = {}) {
  const pages = new Map([["/keeper.js", KEEPER], ["/bare.js", BARE]]);
  const sites = allow.map((url) => new URL(url).origin).join(" ");
  const policy = `default-src 'none'; img-src data:; script-src 'self' ${sites}; frame-src 'self' ${sites || "*"}`;
  const server = createServer((request, response) => {
    const body = pages.get(request.url.split("?")[0]);
    const type = request.url.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": type, "Content-Security-Policy": policy });
    response.end(body);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://${host}:${server.address().port}/`;
  const stop = () => {
    const stopped = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return stopped;
  };
  const put = (name, body) => {
    pages.set(`/${name}`, body);
    return url + name;
  };
  return { url, put, stop };
}
