// A static file server for dist/, as strict as the strictest host the app must run on.
// Command line: node scripts/serve.mjs   (PORT, HOST and ROOT from the environment)
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { CSP } from "./policy.mjs";

export const DIST = fileURLToPath(new URL("../dist", import.meta.url));

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file a request names, or undefined where it names none inside the root. */
async function locate(root, base, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  if (!path.startsWith(base) || path.includes("\0")) return undefined;
  let file = normalize(join(root, path.slice(base.length)));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  if (!found?.isDirectory()) return undefined;
  file = join(file, "index.html");
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

/**
 * Serves `root` under the path `base` (which ends with a slash). Port 0 takes any free port; `headers` go with every answer.
 * A lax host sends no policy (`policy: ""`), and knows another type for wasm, or none (`wasm: ""`); a fast one sends files
 * compressed once (`compressed`), as `make dist` packs them.
 * Resolves to the address and a function that stops the server.
 */
export async function startServer({
  root = DIST, base = "/", port = 0, host = "127.0.0.1", policy = CSP, wasm = TYPES[".wasm"], headers = {}, compressed = false,
} = {}) {
  const folder = resolve(root);
  const small = new Map();
  const squeezed = async (file) => {
    if (!small.has(file)) small.set(file, brotliCompressSync(await readFile(file)));
    return small.get(file);
  };
  const server = createServer(async (request, response) => {
    const head = {
      "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", ...(policy && { "Content-Security-Policy": policy }), ...headers,
    };
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.writeHead(405, head).end();
      return;
    }
    const file = await locate(folder, base, request.url);
    if (!file) {
      response.writeHead(404, { ...head, "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
      return;
    }
    const type = extname(file) === ".wasm" ? wasm : (TYPES[extname(file)] ?? "application/octet-stream");
    const packed = compressed && extname(file) !== ".png" && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    response.writeHead(200, { ...head, ...(type && { "Content-Type": type }), ...(packed && { "Content-Encoding": "br" }) });
    if (packed) response.end(await squeezed(file));
    else if (request.method === "HEAD") response.end();
    else createReadStream(file).on("error", () => response.destroy()).pipe(response);
  });
  await new Promise((ready, failed) => server.once("error", failed).listen(port, host, ready));
  const url = `http://${host}:${server.address().port}${base}`;
  const stop = () => {
    const stopped = new Promise((done) => server.close(done));
    server.closeAllConnections();
    return stopped;
  };
  return { url, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { HOST: host = "127.0.0.1", PORT: port = "8080", ROOT: root = DIST } = process.env;
  try {
    const { url } = await startServer({ root, host, port: Number(port) });
    console.log(`Mixwright is at ${url}  (Ctrl+C stops it)`);
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
    console.error(`Port ${port} is taken. Choose another one: make serve PORT=8081`);
    process.exit(1);
  }
}
