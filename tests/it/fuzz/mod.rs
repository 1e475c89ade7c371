//! Hostile texts and files at every door: whatever is made of good ones, there is an answer, what is taken is stable, and the
//! program goes on. `FUZZ=1000000 cargo test --profile soak --test it fuzz -- --nocapture` throws a million; `make soak`
//! does. `FUZZ_SEED` gives other ones. What fails is kept in `target/fuzz/`.
#![cfg(test)]
#![expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "random numbers mean nothing")]

mod doors;
mod mutate;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use doors::{DOORS, Door, Seeds};
use mutate::Dice;

/// Cases where `FUZZ` says nothing: some ten seconds of a debug build.
const FEW: u64 = 2_000;
/// No input may take longer, however busy the machine is.
const LONGEST: Duration = Duration::from_secs(20);

/// What came of the cases of a door.
#[derive(Clone, Copy, Default)]
struct Count {
    taken: u64,
    refused: u64,
    slowest: Duration,
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().map_or(otherwise, |text| text.parse().expect("a number"))
}

#[expect(clippy::disallowed_methods, reason = "how long a hostile file takes is measured natively")]
fn now() -> Instant {
    Instant::now()
}

/// Keeps what failed and names it.
fn keep(door: Door, case: u64, input: &[u8]) -> PathBuf {
    let folder = PathBuf::from(std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned())).join("fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{door:?}-{case}"));
    std::fs::write(&path, input).unwrap();
    path
}

/// The cases of one thread: every `threads`-th from `first` on.
fn run(seed: u64, first: u64, threads: u64, cases: u64) -> (BTreeMap<Door, Count>, Vec<String>) {
    let seeds = Seeds::new();
    let mut counts: BTreeMap<Door, Count> = BTreeMap::new();
    let mut failures = Vec::new();
    for case in (first..cases).step_by(threads as usize) {
        let mut dice = Dice::new(seed, case);
        let door = *dice.pick(&DOORS);
        let input = seeds.input(door, &mut dice);
        let began = now();
        let answer = catch_unwind(AssertUnwindSafe(|| doors::knock(door, &input)));
        let took = began.elapsed();
        let count = counts.entry(door).or_default();
        count.slowest = count.slowest.max(took);
        let problem = match answer {
            Ok(Ok(true)) => {
                count.taken += 1;
                (took > LONGEST).then(|| format!("{took:?}"))
            }
            Ok(Ok(false)) => {
                count.refused += 1;
                (took > LONGEST).then(|| format!("{took:?}"))
            }
            Ok(Err(problem)) => Some(problem),
            Err(_) => Some("a panic".to_owned()),
        };
        if let Some(problem) = problem {
            failures.push(format!("{}: {problem}", keep(door, case, &input).display()));
            if failures.len() >= 10 {
                break;
            }
        }
    }
    (counts, failures)
}

#[test]
fn hostile_input_never_panics_and_what_is_taken_is_stable() {
    let (seed, cases) = (number("FUZZ_SEED", 9), number("FUZZ", FEW));
    let threads =
        if cases > FEW { std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64) } else { 1 };
    let began = now();
    let runs: Vec<_> = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|first| scope.spawn(move || run(seed, first, threads, cases))).collect();
        started.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let seconds = began.elapsed().as_secs_f64();
    let mut report =
        format!("{cases} cases of seed {seed} in {seconds:.1} s, {:.0} a second\n", cases as f64 / seconds);
    let mut tried = 0;
    for door in DOORS.into_iter().collect::<std::collections::BTreeSet<_>>() {
        let mut count = Count::default();
        for of_thread in runs.iter().filter_map(|(counts, _)| counts.get(&door)) {
            count.taken += of_thread.taken;
            count.refused += of_thread.refused;
            count.slowest = count.slowest.max(of_thread.slowest);
        }
        let Count { taken, refused, slowest } = count;
        report +=
            &format!("{:10} {taken:8} taken {refused:8} refused, the slowest {slowest:.0?}\n", format!("{door:?}"));
        assert!(taken > 0 && refused > 0 || cases < FEW, "{door:?} is never or always open: {report}");
        tried += taken + refused;
    }
    eprint!("{report}");
    let failures: Vec<&String> = runs.iter().flat_map(|(_, failures)| failures).collect();
    assert!(failures.is_empty(), "{failures:#?}");
    assert_eq!(tried, cases);
}
