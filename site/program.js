// The program. The build writes the names of its files in here.

async function compiled() {
  const answer = await fetch("./{{wasm}}");
  if (!answer.ok) throw new TypeError(`the host answers ${answer.status} for the program`);
  // Not every host knows what wasm is called.
  const streamed = answer.headers.get("Content-Type") === "application/wasm";
  return streamed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/** Fetches and compiles it; what comes of that starts it. */
export async function ready() {
  const [{ default: init }, module] = await Promise.all([import("./{{glue}}"), compiled()]);
  return async () => init({ module_or_path: module });
}
