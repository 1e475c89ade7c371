// Measures on the page, then in a worker, and shows both.
import { measure } from "./measure.js";
import * as engine from "./page/engine.js";

const page = await measure(engine);
const worker = await new Promise((done) => {
  new Worker("./worker.js", { type: "module" }).onmessage = ({ data }) => done(data);
});
const shown = document.getElementById("times");
shown.textContent = JSON.stringify({ page, worker }, null, 2);
shown.dataset.done = "";
