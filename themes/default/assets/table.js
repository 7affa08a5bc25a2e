// Tables that can be put in order by any column, show their head while they are read, and fold when long.
{
  const words = document.currentScript.dataset.sort;
  const language = document.documentElement.lang;
  const LONG = 20;
  const decimal = new Intl.NumberFormat(language).formatToParts(1.5).find((part) => part.type === "decimal").value;
  const { compare } = new Intl.Collator(language, { numeric: true });

  // What a cell says without its mark; `undefined` where it says nothing.
  const textOf = (cell) => {
    const text = cell.firstChild?.textContent.trim();
    return text && text !== "—" ? text : undefined;
  };
  const numberOf = (cell) => {
    const signs = [...(cell.dataset.value === undefined ? (textOf(cell) ?? "") : "")];
    const read = signs.map((sign) => ({ "−": "-", [decimal]: "." })[sign] ?? (/\d/.test(sign) ? sign : "")).join("");
    const bare = cell.dataset.value ?? read;
    return bare === "" ? undefined : Number(bare);
  };

  const sort = (table, at, isNumber, button) => {
    const head = button.closest("th");
    const first = isNumber ? "descending" : "ascending";
    const other = isNumber ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    const turn = order === "ascending" ? 1 : -1;
    const keyed = [...table.tBodies[0].rows].map((row) => ({ row, key: (isNumber ? numberOf : textOf)(row.cells[at]) }));
    keyed.sort((a, b) => {
      // What is missing stands last whichever way the rest is turned.
      if (a.key === undefined || b.key === undefined) return (a.key === undefined) - (b.key === undefined);
      return turn * (isNumber ? a.key - b.key : compare(a.key, b.key));
    });
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    table.tBodies[0].append(...keyed.map(({ row }) => row));
    table.dispatchEvent(new Event("sorted"));
  };

  const addButtons = (box, table) => {
    [...table.tHead.rows[0].cells].forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      const column = head.textContent;
      if (head.querySelector("a")) {
        button.setAttribute("aria-label", words.replace("{column}", column));
        head.append(button);
      } else {
        button.title = words.replace("{column}", column);
        button.append(...head.childNodes);
        head.append(button);
      }
      button.addEventListener("click", () => sort(table, at, box.classList.contains(`n${at + 1}`), button));
    });
  };

  // The head sticks to the window where the table fits into its place, else to a box of its own.
  const place = (box, table) => {
    const fits = table.offsetWidth <= box.clientWidth + 1;
    box.classList.toggle("fits", fits);
    box.classList.toggle("tall", !fits && table.tBodies[0].rows.length > LONG);
  };

  const fold = (box, table) => {
    const words = box.closest(".fold")?.dataset.more;
    const count = table.tBodies[0].rows.length;
    if (!words || count <= LONG) return;
    const show = () => [...table.tBodies[0].rows].forEach((row, at) => (row.hidden = at >= LONG));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "menu more";
    button.textContent = words.replace("{count}", new Intl.NumberFormat(language).format(count));
    button.addEventListener("click", () => {
      table.removeEventListener("sorted", show);
      for (const row of table.tBodies[0].rows) row.hidden = false;
      button.remove();
      box.focus({ preventScroll: true });
    });
    table.addEventListener("sorted", show);
    show();
    box.after(button);
  };

  for (const box of document.querySelectorAll(".table")) {
    const table = box.querySelector("table");
    // Months in a row are to be read as they are.
    if (table.tBodies[0].rows.length > 2 && !box.closest(".figure")) addButtons(box, table);
    fold(box, table);
    new ResizeObserver(() => place(box, table)).observe(box);
  }
}
