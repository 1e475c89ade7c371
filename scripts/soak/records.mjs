/**
 * cmi5 statements into a learning record store others wrote: Ralph (MIT), in a Python environment of its own under target/.
 * Launch data and states come from the specs' store, for Ralph has none; statements go to Ralph, are read back from it, and
 * are held against its strict model. `node scripts/soak/records.mjs [--cases 50]`
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, launched } from "../../site/lms/cmi5.js";
import { RecordStore } from "../../tests/e2e/lms/record-store.mjs";
import { python } from "./python.mjs";

const VERSION = "5.1.0";
const interpreter = python(`ralph-${VERSION}`, [`ralph-malph[lrs,cli]==${VERSION}`, "requests"]);
const [user, password] = ["mixwright", "mixwright"];
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

/** Reads statements from its input and says which of them its model refuses. */
const CHECK = `
import json, sys
from ralph.models.xapi.base.statements import BaseXapiStatement
for n, statement in enumerate(json.load(sys.stdin)):
    try:
        BaseXapiStatement(**statement)
    except Exception as error:
        print(n, str(error).replace("\\n", " "))
`;

/** Serves Ralph. Its store of files takes one statement in all, unless it is told to add to the file. */
const SERVE = `
import sys
import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
`;

/** Ralph at a port of its own; its files lie in `folder`. */
async function start(folder) {
  const auth = join(folder, "auth.json");
  const hash = execFileSync(interpreter, ["-c", `import bcrypt; print(bcrypt.hashpw(b"${password}", bcrypt.gensalt()).decode())`], { encoding: "utf8" }).trim();
  writeFileSync(auth, JSON.stringify([{ username: user, hash, scopes: ["all"], agent: { mbox: "mailto:lms@lms.example" } }]));
  const port = 20_000 + (process.pid % 20_000);
  const env = {
    ...process.env,
    RALPH_APP_DIR: folder,
    RALPH_AUTH_FILE: auth,
    RALPH_RUNSERVER_BACKEND: "fs",
    RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH: folder,
  };
  const served = spawn(interpreter, ["-c", SERVE, String(port)], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  served.stderr.on("data", (part) => (said += part));
  const url = `http://127.0.0.1:${port}/xAPI/statements`;
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(url, { headers: { authorization } }).catch(() => null);
    if (answer) return { url, stop: () => served.kill() };
    await new Promise((done) => setTimeout(done, 500));
  }
  served.kill();
  throw new Error(`Ralph does not start: ${said.slice(-2_000)}`);
}

/** A store whose statements go on to Ralph. */
class Forwarded extends RecordStore {
  refused = [];

  constructor(url) {
    super();
    this.onward = async (statement) => {
      const headers = { authorization, "Content-Type": "application/json", "X-Experience-API-Version": "1.0.3" };
      const answer = await fetch(`${url}?statementId=${statement.id}`, { method: "PUT", headers, body: JSON.stringify(statement) });
      if (!answer.ok) this.refused.push(`${answer.status} ${(await answer.text()).slice(0, 200)}`);
    };
  }
}

async function session(store, round) {
  const session = await connect(launched(store.launch(round % 3 ? { masteryScore: 0.6 } : {})), null);
  session.save({ suspend: `${round} 강릉 로스터리 — 广告预算`, place: "budget" });
  if (round % 4) session.save({ completed: true, score: (round % 11) / 10, passed: round % 4 === 3 ? undefined : round % 11 > 5 });
  await session.flush();
  await session.finish();
}

async function main() {
  const cases = Number(process.argv[process.argv.indexOf("--cases") + 1]) || 50;
  const folder = mkdtempSync(join(tmpdir(), "ralph-"));
  const ralph = await start(folder);
  const faults = [];
  const sent = [];
  try {
    for (let round = 0; round < cases; round++) {
      const store = await new Forwarded(ralph.url).start();
      await session(store, round);
      await store.stop();
      faults.push(...store.faults, ...store.refused);
      sent.push(...store.statements);
    }
    for (const { id, verb } of sent) {
      const answer = await fetch(`${ralph.url}?statementId=${id}`, { headers: { authorization, "X-Experience-API-Version": "1.0.3" } });
      // Ralph gives one statement as a list of one.
      const back = answer.ok ? (await answer.json()).statements?.[0] : null;
      if (back?.id !== id || back.verb.id !== verb.id) faults.push(`${id} is not given back: ${answer.status}`);
    }
    const said = execFileSync(interpreter, ["-c", CHECK], { input: JSON.stringify(sent), encoding: "utf8" });
    faults.push(...said.split("\n").filter(Boolean).map((line) => `the strict model refuses ${line}`));
  } finally {
    ralph.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`records: ${cases} sessions, ${sent.length} statements in Ralph; ${faults.length} faults`);
  faults.slice(0, 20).forEach((fault) => console.error(`records: ${fault}`));
  return faults.length > 0 ? 1 : 0;
}

process.exit(await main());
