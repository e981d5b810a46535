// Lets readers choose which records stand beside each other, and keeps the choice in the address. Without script all of
// them do.
for (const view of document.querySelectorAll(".side-by-side")) {
  const form = view.querySelector<HTMLFormElement>(".side-choice")!, table = view.querySelector("table")!;
  const sign = view.querySelector<HTMLTemplateElement>(".side-words")!.content;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("[name=column]")];
  const only = form.querySelector<HTMLInputElement>("[name=differing]")!, parameter = view.id;

  const read = () => {
    const query = new URLSearchParams(location.search), chosen = query.get(parameter)?.split(",");
    for (const box of boxes) box.checked = !chosen || chosen.includes(box.value);
    only.checked = query.get(`${parameter}-only`) === "1";
  };

  const write = () => {
    const query = new URLSearchParams(location.search);
    query.delete(parameter);
    query.delete(`${parameter}-only`);
    if (boxes.some((box) => !box.checked)) query.set(parameter, boxes.filter((box) => box.checked).map((box) => box.value).join(","));
    if (only.checked) query.set(`${parameter}-only`, "1");
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", location.pathname + (text && `?${text}`) + location.hash);
  };

  const show = () => {
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const cell of table.querySelectorAll<HTMLElement>("[data-column]")) cell.hidden = !chosen.has(cell.dataset.column!);
    for (const row of table.tBodies[0].rows) {
      const texts = new Set([...row.cells].filter((cell) => cell.dataset.column && !cell.hidden).map((cell) => cell.textContent));
      const differs = texts.size > 1;
      row.classList.toggle("differs", differs);
      row.hidden = only.checked && !differs;
      row.querySelector(".side-sign")!.replaceChildren(...(differs ? [sign.cloneNode(true)] : []));
    }
  };

  form.addEventListener("change", () => { show(); write(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => { read(); show(); });
  form.hidden = false;
  read();
  show();
}
