// Makes the site work without a network, and keeps the files of the build a tab was loaded from until that tab is gone.
// It never takes over by itself: a new build waits until the user asks for it or every tab is closed.
//
// One cache holds the files of one build. The build writes in here its own name and its files, each with the hash the
// browser checks it against, so that a site that is being uploaded is never kept half.
const BUILD = "{{build}}";
const PAGE = "{{page}}";
const FILES = [/*{{files}}*/];

// Several copies of the program may live on one host, each under its own path.
const SCOPE = registration.scope;
const PREFIX = `mixwright ${SCOPE} `;
const cacheOf = (build) => PREFIX + build;
// What must outlive this worker's short memory: which tab was loaded from which build, and which build is on its way.
const NOTES = `${PREFIX}notes`;
const noteOf = (kind, name) => new URL(`.notes/${kind}/${name}`, SCOPE).href;
const INDEX = new URL("./", SCOPE).href;

async function note(kind, name, text = "") {
  await (await caches.open(NOTES)).put(noteOf(kind, name), new Response(text));
}

async function forget(kind, name) {
  await (await caches.open(NOTES)).delete(noteOf(kind, name));
}

/** Names and texts of the notes of a kind. */
async function notes(kind) {
  const cache = await caches.open(NOTES);
  const start = noteOf(kind, "");
  const found = (await cache.keys()).filter(({ url }) => url.startsWith(start));
  return Promise.all(found.map(async (request) => [request.url.slice(start.length), await (await cache.match(request)).text()]));
}

/** The page as the host gives it for the folder, or by its name where the host knows no folders. */
async function page() {
  const options = { cache: "no-cache", integrity: PAGE };
  const answer = await fetch(INDEX, options).catch(() => fetch(new URL("index.html", SCOPE), options));
  if (!answer.ok) throw new Error(`${answer.status} for the page`);
  // Made anew: browsers refuse a navigation an answer that was redirected.
  return new Response(await answer.blob(), { headers: answer.headers });
}

async function install() {
  await note("coming", BUILD);
  const cache = await caches.open(cacheOf(BUILD));
  // The page is put last: where it is, everything is, as after going back to an earlier build.
  if (await cache.match(INDEX)) return;
  const index = await page();
  await cache.addAll(FILES.map(([name, integrity]) => new Request(new URL(name, SCOPE), { cache: "no-cache", integrity })));
  await cache.put(INDEX, index);
}

/** Whether a tab is there; one that is being loaded is waited for, but not for ever. */
function lives(id) {
  const late = new Promise((done) => setTimeout(done, 5_000, true));
  return Promise.race([clients.get(id).then(Boolean), late]);
}

/** Removes the caches no living tab was loaded from and no build on its way needs. */
async function prune() {
  const tabs = await Promise.all((await notes("tab")).map(async ([id, build]) => ({ id, build, there: await lives(id) })));
  const known = new Set(tabs.map(({ id }) => id));
  // A tab of which nothing is known may be of any build.
  if ((await clients.matchAll({ type: "window" })).some(({ id }) => !known.has(id))) return;
  const needed = new Set([BUILD, ...tabs.filter(({ there }) => there).map(({ build }) => build)]);
  if (registration.installing || registration.waiting) (await notes("coming")).forEach(([build]) => needed.add(build));
  const kept = new Set([NOTES, ...[...needed].map(cacheOf)]);
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !kept.has(name));
  await Promise.all(names.map((name) => caches.delete(name)));
  await Promise.all(tabs.filter(({ there }) => !there).map(({ id }) => forget("tab", id)));
}

async function activate() {
  await forget("coming", BUILD);
  await prune();
}

/** A file of this build, else of another one some tab may be of; names carry the hash of what is in them. */
async function kept(url) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NOTES);
  const own = cacheOf(BUILD);
  for (const name of names.sort((a, b) => (b === own) - (a === own))) {
    const found = await (await caches.open(name)).match(url, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** A storage that fails is no reason to fail: then the host is asked. What neither has is not made up. */
async function answer(request, url) {
  return (await kept(url).catch(() => undefined)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, href } = new URL(request.url);
  const path = origin + pathname;
  if (request.method !== "GET" || !href.startsWith(SCOPE)) return;
  if (request.mode !== "navigate") return event.respondWith(answer(request, path));
  // Only the page itself: whatever else lies under this path is the host's.
  if (path !== INDEX && path !== `${INDEX}index.html`) return;
  event.respondWith(answer(request, INDEX));
  if (event.resultingClientId) event.waitUntil(note("tab", event.resultingClientId, BUILD));
});

addEventListener("message", (event) => {
  const { type, build } = event.data ?? {};
  if (type === "take") event.waitUntil(skipWaiting());
  if (type === "started" && event.source) event.waitUntil(adopt(event.source.id, build));
});

/** A page that started says which build it is of. One that was there before this worker may rely on it if both are of the same. */
async function adopt(id, build) {
  await note("tab", id, build);
  if (build === BUILD) await clients.claim();
  await prune();
}
