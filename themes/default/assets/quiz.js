// The self-check: shows what each answer means and what all of them come to. Nothing is kept, and nothing leaves the page.
const questions = [...document.querySelectorAll(".question")];
const result = document.querySelector(".result");
const text = result.querySelector("p");
const outcomes = [...result.querySelectorAll("li")];
const given = (question) => question.querySelector("input:checked");

const show = () => {
  for (const question of questions) {
    const answer = given(question);
    for (const reply of question.querySelectorAll("[data-answer]")) reply.hidden = reply.dataset.answer !== answer?.value;
  }
  const left = questions.filter((question) => !given(question)).length;
  const points = questions.reduce((sum, question) => sum + Number(given(question)?.dataset.points ?? 0), 0);
  const outcome = outcomes.find((outcome) => points >= Number(outcome.dataset.from));
  text.textContent = left > 0 ? text.dataset.waiting.replace("{left}", left) : outcome.textContent;
  text.classList.toggle("done", left === 0);
};

// A browser that kept the answers over a reload would keep more than was promised.
for (const input of document.querySelectorAll(".question input")) input.checked = false;
for (const question of questions) {
  question.querySelector(".answers").hidden = false;
  question.addEventListener("change", () => {
    question.querySelector("details").open = true;
    show();
  });
}
result.querySelector("button").addEventListener("click", () => {
  for (const question of questions) {
    const answer = given(question);
    if (answer) answer.checked = false;
    question.querySelector("details").open = false;
  }
  show();
  questions[0].scrollIntoView();
});
document.querySelector(".plain").hidden = true;
document.querySelector(".private").hidden = false;
result.hidden = false;
show();
