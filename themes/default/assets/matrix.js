// Filters the matrix by role and stage, and leads to the matrices of other segments. The choice stands in the address, so that it can
// be sent to somebody; a link to a row opens the row.
const bar = document.querySelector(".filter");
const field = (name) => bar.querySelector(`[name="${name}"]`);
const tables = [...document.querySelectorAll(".raci")];

const choice = () => {
  const told = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  return { role: told.get("role") ?? "", stage: told.get("stage") ?? "" };
};

const show = () => {
  const { role, stage } = choice();
  for (const name of ["role", "stage"]) field(name).value = choice()[name];
  let shown = 0;
  for (const table of tables) {
    const isMeant = stage === "" || table.dataset.stage === stage;
    const rows = [...table.tBodies[0].rows];
    for (const row of rows) {
      const cell = [...row.cells].find((cell) => cell.dataset.id === role);
      row.hidden = !isMeant || (cell?.classList.contains("none") ?? false);
    }
    const left = rows.filter((row) => !row.hidden).length;
    shown += left;
    table.hidden = table.previousElementSibling.hidden = left === 0 && (stage !== "" || role !== "");
  }
  for (const cell of document.querySelectorAll(".raci [data-id]")) cell.classList.toggle("chosen", role !== "" && cell.dataset.id === role);
  const all = tables.reduce((sum, table) => sum + table.tBodies[0].rows.length, 0);
  const said = shown === 0 ? bar.dataset.none : bar.dataset.shown.replace("{shown}", shown).replace("{all}", all);
  bar.querySelector("output").textContent = role === "" && stage === "" ? "" : said;
};

const open = () => {
  const row = /^#row-\d+$/.test(location.hash) && document.querySelector(location.hash);
  const details = row && row.querySelector("details");
  if (details) details.open = true;
};

const choose = () => {
  const told = new URLSearchParams();
  for (const name of ["role", "stage"]) if (field(name).value !== "") told.set(name, field(name).value);
  history.replaceState(null, "", `#${told}`);
  show();
};

for (const name of ["role", "stage"]) field(name).addEventListener("change", choose);
field("segment")?.addEventListener("change", ({ target }) => {
  const { role } = choice();
  if (target.value !== "") location.href = target.value + (role === "" ? "" : `#role=${encodeURIComponent(role)}`);
});
bar.querySelector("button").addEventListener("click", () => {
  field("role").value = field("stage").value = "";
  choose();
});
addEventListener("hashchange", () => {
  show();
  open();
});
bar.hidden = false;
show();
open();
