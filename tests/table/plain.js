// The table of lib.rs without a framework: the same elements with the same attributes, the same answers to what is typed. Written
// as one would for speed: elements are made once, an edit touches what it changes, one listener of a kind serves all rows.

const AREAS = ["Online research", "Site promotion", "Information publishing", "Online promotion", "Online sales", "Online brand", "Customer relations"];
const PROMOTION = 3;
const MOST_HOURS = 100_000;
const ICON = {
  class: "icon", width: 20, height: 20, viewBox: "0 0 20 20", fill: "none", stroke: "currentColor", "stroke-width": 1.5,
  "stroke-linecap": "round", "stroke-linejoin": "round", "aria-hidden": "true", focusable: "false",
};
const TRASH = "M4 6h12M8 6V4h4v2m-6.5 0 .7 10.5h7.6L14.500 6";

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  made.append(...children);
  return made;
}

const nothing = () => element("span", { hidden: "hidden" });

function field(id, label, mode, longest, value) {
  const input = element("input", {
    id, class: "input", type: "text", inputmode: mode, placeholder: "", maxlength: longest, autocomplete: "off",
    "aria-describedby": `${id}.hint ${id}.unit ${id}.message`, "aria-invalid": "false",
  });
  input.value = value;
  return element("div", { class: "field" },
    element("label", { class: "field-label", for: id }, label, nothing()),
    nothing(),
    element("span", { id: `${id}.hint`, class: "field-hint" }),
    element("div", { class: "field-box" }, input, element("span", { id: `${id}.unit`, class: "field-unit" })),
    nothing(),
    element("p", { id: `${id}.message`, class: "field-note", role: "note" }));
}

function choice(id, chosen) {
  const options = AREAS.map((area, i) => element("option", i === chosen ? { value: i, selected: "selected" } : { value: i }, area));
  return element("div", { class: "small-select" },
    element("label", { class: "small-label", for: id }, "Area", nothing()),
    nothing(),
    element("select", { id, class: "select", "aria-label": "Area" }, ...options));
}

function removal(name) {
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", TRASH);
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const key in ICON) icon.setAttribute(key, ICON[key]);
  icon.append(path);
  return element("button", { type: "button", class: "btn btn-quiet btn-small" },
    icon, element("span", {}, "Remove", element("span", { class: "visually-hidden" }, " – ", name)));
}

const shown = (hours) => hours.toLocaleString("en-US");

/** The number of hours a text means; undefined where it means none. */
function hoursOf(text) {
  const plain = text.trim().replaceAll(",", "");
  if (plain === "") return 0;
  return /^\d+$/.test(plain) && Number(plain) <= MOST_HOURS ? Number(plain) : undefined;
}

export class Plain {
  constructor(place) {
    this.rows = new Map();
    this.body = element("tbody", {});
    this.count = element("td", {}, "0");
    this.hours = element("td", { id: "hours", class: "num" }, "0");
    const heads = ["Task", "Hours", "Area", "Remove"].map((head) => element("th", { scope: "col" }, head));
    this.table = element("table", { class: "table" },
      element("thead", {}, element("tr", {}, ...heads)),
      this.body,
      element("tfoot", {}, element("tr", {}, this.count, this.hours, element("td", { colspan: "2" }))));
    this.table.addEventListener("input", ({ target }) => this.typed(target));
    this.table.addEventListener("focusout", ({ target }) => this.left(target));
    this.table.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && this.left(event.target));
    this.table.addEventListener("change", ({ target }) => this.chosen(target));
    this.table.addEventListener("click", ({ target }) => this.clicked(target.closest("button")));
    place.append(this.table);
  }

  row(element) {
    return this.rows.get(element.closest("tr"));
  }

  create(count) {
    this.rows.clear();
    const all = [];
    for (let id = 1; id <= count; id += 1) {
      const row = { id, name: `Task ${id}`, hours: id % 40, area: PROMOTION };
      const key = `implementation.own.${id}`;
      const name = field(`${key}.name`, "Task", "text", "200", row.name);
      const hours = field(`${key}.hours`, "Hours", "numeric", "64", shown(row.hours));
      row.input = hours.querySelector("input");
      const button = removal(row.name);
      row.called = button.querySelector(".visually-hidden").lastChild;
      const cells = [name, hours, choice(`${key}.area`, row.area), button];
      const line = element("tr", {}, ...cells.map((cell) => element("td", {}, cell)));
      this.rows.set(line, row);
      all.push(line);
    }
    this.body.replaceChildren(...all);
    this.total();
  }

  total() {
    let hours = 0;
    for (const row of this.rows.values()) hours += row.hours;
    this.hours.textContent = hours;
    this.count.textContent = this.rows.size;
  }

  tenth() {
    let at = 0;
    for (const row of this.rows.values()) {
      if (at % 10 === 0) {
        row.hours += 1;
        row.input.value = shown(row.hours);
      }
      at += 1;
    }
    this.total();
  }

  typed(input) {
    const row = this.row(input);
    if (input !== row.input) {
      row.name = input.value;
      row.called.data = row.name;
      return;
    }
    const hours = hoursOf(input.value);
    if (hours === undefined) return;
    this.say(input, "");
    row.hours = hours;
    this.total();
  }

  /** A field that is left says what is wrong, or shows its value as it counts. */
  left(input) {
    const row = input.matches("input") && this.row(input);
    if (!row || input !== row.input) return;
    const hours = hoursOf(input.value);
    this.say(input, hours === undefined ? `Write a whole number up to ${shown(MOST_HOURS)}.` : "");
    if (hours !== undefined) input.value = shown(hours);
  }

  say(input, wrong) {
    input.setAttribute("aria-invalid", wrong !== "");
    const whole = input.closest(".field");
    whole.classList.toggle("has-error", wrong !== "");
    const message = whole.lastChild;
    message.className = wrong ? "field-error" : "field-note";
    message.setAttribute("role", wrong ? "alert" : "note");
    message.textContent = wrong;
  }

  chosen(target) {
    if (target.matches("select")) this.row(target).area = target.selectedIndex;
  }

  clicked(button) {
    const line = button?.closest("tr");
    if (!line) return;
    this.rows.delete(line);
    line.remove();
    this.total();
  }
}
