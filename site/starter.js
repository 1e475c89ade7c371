// Starts a worker's module. The build writes the names of its files in here.
const glue = "./{{glue}}";
const policy = globalThis.trustedTypes?.createPolicy("mixwright", {
  createScriptURL(address) {
    if (address !== glue) throw new TypeError("not a script of this site");
    return address;
  },
});
importScripts(policy ? policy.createScriptURL(glue) : glue);
wasm_bindgen({ module_or_path: "./{{wasm}}" });
