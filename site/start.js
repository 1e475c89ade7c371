// Starts the program. The build writes the names of its files in here; site/boot.js hears how it went, and tells a program
// that was not to be had from one that does not run here.
import init from "./{{glue}}";

const failed = (kind) => (error) => {
  console.error(error);
  dispatchEvent(new CustomEvent("mixwright-failed", { detail: kind }));
};

async function fetched() {
  const answer = await fetch("./{{wasm}}");
  if (!answer.ok) throw new Error(`the host answers ${answer.status} for the program`);
  return answer;
}

fetched().then(
  (answer) => init({ module_or_path: answer }).then(() => dispatchEvent(new Event("mixwright-started")), failed("start")),
  failed("fetch"),
);
