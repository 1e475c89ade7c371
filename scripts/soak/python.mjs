// Programs of others in Python, each in an environment of its own under target/, for the soak scripts.
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL("../../target", import.meta.url));

/** The environment `name` with these packages, made the first time; returns the path of its Python. */
export function python(name, packages) {
  const place = join(target, name);
  const path = join(place, "bin", "python");
  const ready = join(place, "ready");
  if (existsSync(ready)) return path;
  console.log(`installing ${packages.join(", ")} into ${place}`);
  execFileSync("python3", ["-m", "venv", place], { stdio: "inherit" });
  execFileSync(path, ["-m", "pip", "install", "--quiet", ...packages], { stdio: "inherit" });
  writeFileSync(ready, "");
  return path;
}
