// Grades a class in a worker and shows the digest of its scores; the page starts the worker with this same file.
import init, { Class } from "./worker/engine.js";

if (typeof document === "undefined") {
  onmessage = async ({ data: count }) => {
    await init();
    const files = new Class(0, count);
    const begin = performance.now();
    const digest = files.scores();
    postMessage({ digest, milliseconds: performance.now() - begin });
  };
} else {
  const worker = new Worker("./scores.js", { type: "module" });
  worker.onmessage = ({ data }) => {
    const shown = document.getElementById("scores");
    shown.textContent = JSON.stringify(data);
    shown.dataset.done = "";
  };
  worker.postMessage(Number(new URLSearchParams(location.search).get("count")));
}
