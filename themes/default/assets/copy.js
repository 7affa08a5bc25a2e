// Copies a message's text. Without the right to the clipboard, as in some browsers from `file://`, it is marked instead, ready to be copied.
for (const button of document.querySelectorAll("button.copy")) {
  const text = document.getElementById(button.dataset.from).querySelector(".text");
  const words = button.textContent;
  button.addEventListener("click", async () => {
    getSelection().selectAllChildren(text);
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = button.dataset.done;
      setTimeout(() => { button.textContent = words; }, 2000);
    } catch {
      text.focus();
    }
  });
  button.hidden = false;
}
