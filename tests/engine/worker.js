import { measure } from "./measure.js";
import * as engine from "./worker/engine.js";

postMessage(await measure(engine));
