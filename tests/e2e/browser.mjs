// Which browser the tests and the screenshots drive, and how it is started.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const SHELL = "chromium-headless-shell";
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path in CHROMIUM, else the first Chromium or Chrome of the machine; undefined where there is none. `shell` prefers Chromium without its windows. */
export function findBrowser({ shell = false, env = process.env } = {}) {
  if (env.CHROMIUM) return runnable(env.CHROMIUM) ? env.CHROMIUM : undefined;
  const folders = (env.PATH ?? "").split(delimiter);
  const names = shell ? [SHELL, ...NAMES] : NAMES;
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), MAC].find(runnable);
}

/**
 * Options for Playwright's `launch`: quiet, offline but for the page itself, and able to run as root in a container. With `shell`
 * a page opens in half the time; settings of a profile and what hangs on windows are not there.
 */
export function launchOptions({ shell = false } = {}) {
  const executablePath = findBrowser({ shell });
  if (!executablePath) throw new Error("No Chromium found. Run `make setup`, or set CHROMIUM to the path of one.");
  return {
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
