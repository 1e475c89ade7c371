// Times of the engine in the thread that this runs in, in milliseconds.
import init, { Engine } from "./engine.js";

function timed(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function median(runs, run) {
  const times = Array.from({ length: runs }, () => timed(run)).sort((a, b) => a - b);
  return times[runs >> 1];
}

/** The longest of the steps between two pauses, without those before the engine has optimised itself. */
function longestStep(engine, begin) {
  let longest = 0;
  for (let round = 0; round < 2; round++) {
    begin.call(engine);
    longest = 0;
    for (let more = true; more; ) longest = Math.max(longest, timed(() => (more = engine.step())));
  }
  return longest;
}

export async function measure() {
  await init();
  const engine = new Engine();
  const first = timed(() => engine.evaluation());
  for (const begin = performance.now(); performance.now() < begin + 500; ) engine.evaluation();
  const drawn = engine.drawn();
  return {
    "first evaluation": first,
    evaluation: median(31, () => engine.evaluation()),
    allocation: median(31, () => engine.allocation()),
    simulations: median(5, () => engine.simulations()),
    options: median(3, () => engine.options()),
    "longest step of simulations": longestStep(engine, engine.begin_simulations),
    "longest step of options": longestStep(engine, engine.begin_options),
    "sending a job": median(31, () => engine.send()),
    "taking what was simulated": median(31, () => engine.take(drawn)),
  };
}
