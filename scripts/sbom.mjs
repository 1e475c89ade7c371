// The software bill of materials (CycloneDX 1.5): every crate that is compiled into what the browser runs, with its licence and
// the checksum of Cargo.lock. Nothing from npm is in the site. It has no time and no number of its own, so that the same
// sources give the same file.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const TARGET = "wasm32-unknown-unknown";

/** Checksums of Cargo.lock by `name version`. */
function checksums(root) {
  const blocks = readFileSync(`${root}Cargo.lock`, "utf8").split("[[package]]").slice(1);
  const field = (block, name) => block.match(new RegExp(`^${name} = "([^"]*)"`, "m"))?.[1];
  return new Map(blocks.map((block) => [`${field(block, "name")} ${field(block, "version")}`, field(block, "checksum")]));
}

/** Ids of the packages reached from the root by dependencies that are neither for tests nor for build scripts. */
function shipped({ nodes, root }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const uses = (id) => byId.get(id).deps.filter((dep) => dep.dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg);
  const found = new Set([root]);
  for (const id of found) uses(id).forEach((other) => found.add(other));
  return new Map([...found].map((id) => [id, uses(id)]));
}

export function billOfMaterials(root) {
  const args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET];
  const metadata = JSON.parse(execFileSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 }));
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const sums = checksums(root);
  const uses = shipped(metadata.resolve);
  const ref = (id) => `pkg:cargo/${packages.get(id).name}@${packages.get(id).version}`;
  const component = (id) => {
    const { name, version, license, description } = packages.get(id);
    const sum = sums.get(`${name} ${version}`);
    return {
      type: id === metadata.resolve.root ? "application" : "library",
      "bom-ref": ref(id),
      name,
      version,
      ...(description && { description: description.trim() }),
      ...(sum && { hashes: [{ alg: "SHA-256", content: sum }] }),
      // Old crates write a slash where the licence may be chosen.
      licenses: [{ expression: license.replaceAll("/", " OR ").replace(/ +/g, " ") }],
      purl: ref(id),
    };
  };
  const ids = [...uses.keys()].sort((a, b) => (ref(a) < ref(b) ? -1 : 1));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: component(metadata.resolve.root) },
    components: ids.filter((id) => id !== metadata.resolve.root).map(component),
    dependencies: ids.map((id) => ({ ref: ref(id), dependsOn: uses.get(id).map(ref).sort() })),
  };
}
