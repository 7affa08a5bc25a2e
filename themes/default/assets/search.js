// The search of a root, in the language of the page. The pages are in a script of their own, loaded when somebody starts to search:
// a page opened from the disk may load a script, but no other file. Nothing leaves the page.
{
  const box = document.querySelector(".search");
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const status = box.querySelector("[role=status]");
  const MOST = 10;
  let pages;

  // Without case and accents, letter for letter, and with a blank for every other sign: places in it are places in the text.
  const fold = (text) => {
    const folded = [...text].map((sign) => sign.normalize("NFD")[0].toLowerCase()[0].padEnd(sign.length)).join("");
    return ` ${folded.replace(/[^a-z0-9]/g, " ")}`;
  };

  // What a word has in common with its other forms: "renovações" and "renovar", "renewals" and "renewal".
  const ENDINGS = document.documentElement.lang.startsWith("pt")
    ? ["mentos", "mento", "coes", "cao", "oes", "ais", "eis", "ao", "is", "ar", "er", "ir", "es", "s"]
    : ["ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y"];
  const stem = (word) => {
    const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length > 3);
    return ending ? word.slice(0, -ending.length) : word;
  };

  const load = () => {
    if (pages || box.querySelector("script")) return;
    const script = document.createElement("script");
    script.src = box.dataset.index;
    script.addEventListener("load", () => {
      pages = globalThis.clarezaPages.map(([href, title, kind, passages]) => ({
        href, title, kind, folded: fold(title),
        passages: passages.map(([anchor, heading, text]) => ({ anchor, heading, text, head: fold(heading), body: fold(text) })),
      }));
      search();
    });
    box.append(script);
  };

  // How well a text answers a word: as typed better than by its stem, a whole word better than its start.
  const rate = (text, { word, root }) =>
    text.includes(` ${word} `) || text.endsWith(` ${word}`) ? 4 : text.includes(` ${word}`) ? 3 : text.includes(` ${root}`) ? 2 : 0;

  // The best passage of a page in which, with the title of the page, every word occurs.
  const best = (page, words) => {
    let found;
    for (const passage of page.passages) {
      let score = 0;
      let inside = 0;
      for (const word of words) {
        const [title, head, body] = [page.folded, passage.head, passage.body].map((text) => rate(text, word));
        if (title + head + body === 0) { score = 0; break; }
        score += title * 9 + head * 5 + body + Math.min(5, passage.body.split(` ${word.root}`).length);
        inside += head + body;
      }
      if (score > 0 && page.folded.trim() === words.map(({ word }) => word).join(" ")) score += 40;
      if (score > 0 && (!found || inside > found.inside)) found = { page, passage, score, inside };
    }
    return found;
  };

  // The words around the first hit, with the hits marked.
  const LONG = 120;
  const context = ({ text, body }, words) => {
    const hits = words.flatMap(({ word, root }) => {
      const at = [word, root].map((start) => body.indexOf(` ${start}`)).find((place) => place >= 0);
      return at === undefined ? [] : [at];
    });
    const first = Math.max(0, Math.min(...hits, text.length) - 40);
    const start = hits.length && first > 0 ? text.indexOf(" ", first) + 1 : 0;
    const part = document.createElement("span");
    const stop = text.length - start > LONG ? text.lastIndexOf(" ", start + LONG) : text.length;
    const shown = text.slice(start, stop);
    let done = 0;
    for (const at of hits.sort((a, b) => a - b)) {
      const end = body.indexOf(" ", at + 1) < 0 ? text.length : body.indexOf(" ", at + 1) - 1;
      if (at < start + done || end > stop) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(at, end);
      part.append(shown.slice(done, at - start), mark);
      done = end - start;
    }
    part.prepend(start > 0 ? "… " : "");
    part.append(shown.slice(done), stop < text.length ? " …" : "");
    return part;
  };

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  };

  const result = ({ page, passage, inside }, words, number) => {
    const link = element("a", "", element("b", "", page.title), element("small", "", [page.kind, passage.heading].filter(Boolean).join(" › ")));
    link.id = `found-${number}`;
    link.role = "option";
    link.tabIndex = -1;
    link.ariaSelected = "false";
    link.href = new URL(page.href + (passage.anchor && inside > 0 ? `#${passage.anchor}` : ""), new URL(box.dataset.index, location.href));
    if (passage.text) link.append(context(passage, words));
    return link;
  };

  const close = () => {
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
  };

  function search() {
    const words = fold(input.value).split(" ").filter(Boolean).map((word) => ({ word, root: stem(word) }));
    if (!pages || words.length === 0) {
      status.textContent = "";
      close();
      return;
    }
    const found = pages.map((page) => best(page, words)).filter(Boolean).sort((a, b) => b.score - a.score);
    const { none, one, many } = box.dataset;
    status.textContent = found.length === 0 ? none : found.length === 1 ? one : many.replace("{n}", found.length);
    list.replaceChildren(...found.slice(0, MOST).map((hit, at) => result(hit, words, at)));
    list.classList.toggle("nothing", found.length === 0);
    if (found.length === 0) {
      const nothing = element("p", "", none);
      nothing.role = "option";
      nothing.ariaDisabled = "true";
      nothing.ariaSelected = "false";
      list.append(nothing);
    }
    list.hidden = false;
    input.ariaExpanded = "true";
    input.removeAttribute("aria-activedescendant");
  }

  const choose = (by) => {
    const links = [...list.querySelectorAll("a")];
    if (list.hidden || links.length === 0) return;
    const now = links.findIndex((link) => link.ariaSelected === "true");
    const next = (now < 0 && by < 0 ? links.length - 1 : now + by + links.length) % links.length;
    links.forEach((link, at) => { link.ariaSelected = String(at === next); });
    links[next].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", links[next].id);
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", () => { load(); search(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if (event.key === "Enter") (list.querySelector("[aria-selected=true]") ?? list.querySelector("a"))?.click();
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Escape") input.blur();
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  box.hidden = false;
}
