// Faults of the browser's storage, injected at a chosen call. `inject` is handed to the browser as text, so it uses nothing
// from outside itself but its argument.

/** How long a slow answer takes, in milliseconds. */
export const SLOW = 3_000;

const READS = ["getItem", "key", "length", "get", "getAll", "getAllKeys", "count", "estimate", "persist", "persisted", "databases"];
const FAULTS = {
  // A call that answers at once.
  sync: ["throw", "quota", "security", "evicted", "deleted"],
  // A call that gives a request of IndexedDB.
  request: ["throw", "security", "quota", "error", "abort", "hang", "evicted", "deleted"],
  open: ["throw", "security", "quota", "error", "abort", "hang", "slow", "evicted"],
  // The end of a transaction.
  settle: ["quota", "error", "abort", "hang", "slow", "evicted", "deleted"],
  // A call that gives a promise.
  promise: ["throw", "security", "quota", "error", "hang", "slow", "evicted"],
  // A message: it may get lost.
  message: ["throw", "security", "hang"],
};

/** The faults that can strike a call written as `group:name`. */
export function faultsOf(call) {
  const [group, name] = call.split(":");
  return READS.includes(name) ? [...FAULTS[group], "garbage"] : FAULTS[group];
}

/**
 * Wraps every call of the storage. Call number `at` meets the fault `kind`, if it can; with `how` "same" also every later call of
 * that name, with "all" every later call. `globalThis.faults` has the calls made so far and when a fault struck first.
 */
export function inject({ at, kind, how, groups, reads, slow }) {
  if (globalThis.top !== globalThis) return;
  const faults = { calls: [], struck: null };
  Object.defineProperty(globalThis, "faults", { value: faults });
  const ERRORS = { quota: "QuotaExceededError", security: "SecurityError", error: "UnknownError", abort: "AbortError" };
  const failure = () => (kind === "throw" ? new Error("injected") : new DOMException("injected", ERRORS[kind]));
  // The browser's own calls, which are not counted.
  const { open, deleteDatabase, databases } = IDBFactory.prototype;
  const real = { open: open.bind(indexedDB), remove: deleteDatabase.bind(indexedDB), databases: databases.bind(indexedDB) };
  const [opened, live] = [new Set(), new Set()];
  const never = () => new Promise(() => {});

  /** Counts a call; whether the fault strikes it. */
  function strikes(group, name) {
    const call = `${group}:${name}`;
    const index = faults.calls.push(call) - 1;
    const can = groups[group].includes(kind) || (kind === "garbage" && reads.includes(name));
    const now = index === at || (index > at && (how === "all" || (how === "same" && call === faults.calls[at])));
    if (!can || !now) return false;
    faults.struck ??= { t: Date.now(), call, index };
    return true;
  }

  /** The browser throws the database away: at once and telling so, or by a deletion another page asks for. */
  function vanish() {
    if (kind === "evicted") {
      for (const transaction of live) try { transaction.abort(); } catch { /* It is over. */ }
      for (const database of opened) {
        database.close();
        setTimeout(() => database.dispatchEvent(new Event("close")), 0);
      }
      opened.clear();
    }
    real.databases().then((found) => found.forEach(({ name }) => real.remove(name)), () => {});
  }

  const redefine = (object, name, value) => Object.defineProperty(object, name, { configurable: true, get: () => value });
  /** Takes the browser's own event before the app sees it; what `act` dispatches itself passes. */
  const seize = (target, types, act) => {
    for (const type of types) {
      target.addEventListener(type, (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        act(event);
      }, true);
    }
  };
  const again = (target, type) => target.dispatchEvent(new Event(type, { bubbles: type !== "success" && type !== "complete", cancelable: type === "error" }));

  /** A transaction that ends with an error. */
  function abortWith(transaction) {
    const end = () => {
      redefine(transaction, "error", kind === "abort" ? null : failure());
      again(transaction, "abort");
    };
    seize(transaction, ["complete", "abort"], end);
    // After the app has placed its requests. One that is being committed cannot be stopped any more; it only reports so.
    queueMicrotask(() => { try { transaction.abort(); } catch { /* It is being committed. */ } });
  }

  /** A request that fails, and its transaction with it; it stands for one that the app wanted to make. */
  function failing(request) {
    const { transaction } = request;
    seize(request, ["success"], () => {
      const result = request.result;
      if (result instanceof IDBDatabase) result.close();
      redefine(request, "error", failure());
      redefine(request, "result", undefined);
      again(request, "error");
      try { transaction?.abort(); } catch { /* It is being committed. */ }
    });
    if (transaction) {
      seize(transaction, ["complete", "abort"], () => {
        redefine(transaction, "error", failure());
        again(transaction, "abort");
      });
    }
    return request;
  }

  function garbled(name, given) {
    const odd = { getItem: "\u0000{\"format\":\"mixwright-plan\"", key: "\u0000", length: 7, count: -1, get: "{]", getAll: ["{]", 7, null], getAllKeys: [null, "x", [1]] };
    return name in odd ? odd[name] : { estimate: {}, persist: "?", persisted: "?", databases: [{}] }[name] ?? given;
  }

  function wrap(prototype, name, group, around) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
    if (!value) return;
    prototype[name] = function wrapped(...given) {
      const call = () => value.apply(this, given);
      return strikes(group, name) ? around(call, name, this) : call();
    };
  }

  const sync = (call, name) => {
    if (kind === "garbage") return garbled(name);
    if (kind === "hang") return undefined;
    if (kind === "evicted" || kind === "deleted") vanish();
    else throw failure();
    return call();
  };
  const request = (call, name, store) => {
    if (kind === "throw" || kind === "security") throw failure();
    if (kind === "evicted" || kind === "deleted") {
      vanish();
      return call();
    }
    if (kind === "hang") {
      const made = call();
      seize(made, ["success", "error"], () => {});
      return made;
    }
    if (kind === "garbage") {
      const made = call();
      made.addEventListener("success", () => redefine(made, "result", garbled(name)), true);
      return made;
    }
    // Nothing is kept: a look at a key that is not there stands for the call.
    return failing(store instanceof IDBObjectStore ? store.count("soak") : call());
  };
  const opening = (call) => {
    if (kind === "throw" || kind === "security") throw failure();
    if (kind === "slow") {
      const made = call();
      seize(made, ["success"], () => setTimeout(() => again(made, "success"), slow));
      return made;
    }
    if (kind === "evicted") {
      vanish();
      return call();
    }
    // The app's database stays untouched: another one stands for it.
    const made = real.open("soak");
    seize(made, kind === "hang" ? ["success", "error", "upgradeneeded"] : ["upgradeneeded"], () => {});
    return kind === "hang" ? made : failing(made);
  };
  const promise = (call, name) => {
    if (kind === "throw") throw failure();
    if (kind === "hang") return never();
    if (kind === "slow") return new Promise((done) => setTimeout(done, slow)).then(call);
    if (kind === "garbage") return Promise.resolve(garbled(name));
    if (kind !== "evicted") return Promise.reject(failure());
    vanish();
    return call();
  };

  for (const name of ["getItem", "setItem", "removeItem", "key"]) wrap(Storage.prototype, name, "sync", sync);
  wrap(IDBFactory.prototype, "open", "open", opening);
  wrap(IDBFactory.prototype, "databases", "promise", promise);
  wrap(IDBFactory.prototype, "deleteDatabase", "request", request);
  wrap(IDBDatabase.prototype, "createObjectStore", "sync", sync);
  wrap(IDBTransaction.prototype, "commit", "sync", sync);
  for (const name of ["add", "put", "get", "getAll", "getAllKeys", "delete", "openCursor", "openKeyCursor", "clear"]) {
    wrap(IDBObjectStore.prototype, name, "request", request);
  }
  const count = IDBObjectStore.prototype.count;
  IDBObjectStore.prototype.count = function counted(...given) {
    // The stand-in of a failing call is none of the app's.
    if (given[0] === "soak") return count.apply(this, given);
    return strikes("request", "count") ? request(() => count.apply(this, given), "count", this) : count.apply(this, given);
  };
  if (globalThis.LockManager) wrap(LockManager.prototype, "request", "promise", promise);
  for (const name of ["estimate", "persist", "persisted"]) wrap(StorageManager.prototype, name, "promise", promise);
  wrap(BroadcastChannel.prototype, "postMessage", "message", sync);
  globalThis.BroadcastChannel = new Proxy(BroadcastChannel, {
    construct(target, given) {
      return strikes("sync", "BroadcastChannel") ? sync(() => Reflect.construct(target, given), "") : Reflect.construct(target, given);
    },
  });

  const getter = (object, name) => {
    const found = Object.getOwnPropertyDescriptor(object, name);
    if (!found?.get) return;
    Object.defineProperty(object, name, {
      ...found,
      get() {
        const call = () => found.get.call(this);
        return strikes("sync", name) ? sync(call, name) : call();
      },
    });
  };
  getter(Storage.prototype, "length");
  for (const name of ["localStorage", "indexedDB"]) getter(name in Window.prototype ? Window.prototype : globalThis, name);

  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function begun(...given) {
    if (strikes("sync", "transaction")) sync(() => undefined, "transaction");
    const made = transaction.apply(this, given);
    live.add(made);
    for (const type of ["complete", "abort"]) made.addEventListener(type, () => live.delete(made));
    if (!strikes("settle", made.mode)) return made;
    if (kind === "hang") seize(made, ["complete", "abort", "error"], () => {});
    else if (kind === "slow") seize(made, ["complete"], () => setTimeout(() => again(made, "complete"), slow));
    else if (kind === "evicted" || kind === "deleted") vanish();
    else abortWith(made);
    return made;
  };
  const openNow = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function remembered(...given) {
    const made = openNow.apply(this, given);
    made.addEventListener("success", () => { if (made.result instanceof IDBDatabase) opened.add(made.result); });
    return made;
  };
}

/** The argument of [`inject`] for a case. */
export const fault = ({ at, kind, how }) => ({ at, kind, how, groups: FAULTS, reads: READS, slow: SLOW });
