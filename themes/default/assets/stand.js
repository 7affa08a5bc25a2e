// "Where are you?": says between which published quantiles a typed number lies. Nothing leaves the page.
for (const box of document.querySelectorAll(".stand")) {
  const quantiles = box.dataset.quantiles.split(" ").map((pair) => pair.split(":").map(Number));
  const input = box.querySelector("input");
  const output = box.querySelector("output");
  const place = (value) => {
    const low = quantiles.filter(([, at]) => at <= value).at(-1);
    const high = quantiles.find(([, at]) => at > value);
    const text = !low ? box.dataset.below : !high ? box.dataset.above : box.dataset.between;
    return text.replace("{low}", low?.[0]).replace("{high}", high?.[0]);
  };
  // "1.234,5" and "1,234.5" alike: the last of both signs parts the decimals. A sign that stands more than once does not, nor does
  // the one that groups thousands in the page's language, before three digits.
  const groups = document.documentElement.lang.startsWith("pt") ? /^\D*\d{1,3}\.\d{3}$/ : /^\D*\d{1,3},\d{3}$/;
  const read = (text) => {
    const plain = text.replace(/[\s%]|R\$/g, "").replace(/−/g, "-");
    const at = Math.max(plain.lastIndexOf(","), plain.lastIndexOf("."));
    const alone = at >= 0 && plain.indexOf(plain[at]) === at && !groups.test(plain);
    const whole = (alone ? plain.slice(0, at) : plain).replace(/[.,]/g, "");
    return Number(alone ? `${whole}.${plain.slice(at + 1)}` : whole);
  };
  input.addEventListener("input", () => {
    const value = read(input.value);
    output.textContent = input.value.trim() === "" ? "" : Number.isFinite(value) ? place(value) : box.dataset.wrong;
  });
  box.hidden = false;
}
