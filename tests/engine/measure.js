// Times of the engine in the thread that this runs in, in milliseconds.

function timed(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

/** The median of `runs` times; what is shorter than the clock's tick is done `together` times. */
function median(runs, run, together = 1) {
  const all = () => { for (let i = 0; i < together; i++) run(); };
  const times = Array.from({ length: runs }, () => timed(all) / together).sort((a, b) => a - b);
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

/** Measures an engine, given its module. */
export async function measure({ default: init, Engine }) {
  await init();
  const engine = new Engine();
  const first = timed(() => engine.evaluation());
  for (const begin = performance.now(); performance.now() < begin + 500; ) engine.evaluation();
  const drawn = engine.drawn();
  return {
    "first evaluation": first,
    evaluation: median(31, () => engine.evaluation()),
    allocation: median(31, () => engine.allocation(), 50),
    simulations: median(5, () => engine.simulations()),
    options: median(3, () => engine.options()),
    "longest step of simulations": longestStep(engine, engine.begin_simulations),
    "longest step of options": longestStep(engine, engine.begin_options),
    "sending a job": median(31, () => engine.send(), 20),
    "taking what was simulated": median(31, () => engine.take(drawn)),
  };
}
