// Moves from slide to slide by key. Without it the deck is a plain document.
const slides = [...document.querySelectorAll(".slide")];
const current = () => {
  const middle = window.innerHeight / 2;
  const at = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > middle);
  return at < 0 ? slides.length - 1 : at;
};
const show = (at) => {
  const slide = slides[Math.min(Math.max(at, 0), slides.length - 1)];
  slide.scrollIntoView();
  slide.focus({ preventScroll: true });
};
const moves = {
  ArrowRight: () => current() + 1,
  PageDown: () => current() + 1,
  ArrowLeft: () => current() - 1,
  PageUp: () => current() - 1,
  Home: () => 0,
  End: () => slides.length - 1,
};
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, summary, .table");
  if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
  if (event.key === "f") return document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  const move = moves[event.key];
  if (move) {
    event.preventDefault();
    show(move());
  }
});
