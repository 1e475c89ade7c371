import { measure } from "./measure.js";

postMessage(await measure());
