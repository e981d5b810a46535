// Marks what has lapsed since the page was made, by the reader's own calendar. Without script the page says the date
// that it speaks for.
{
  const words = document.currentScript.dataset.lapsed;
  const today = new Date().toISOString().slice(0, 10);
  for (const until of document.querySelectorAll("time.until")) {
    if (until.dateTime < today) {
      const note = document.createElement("strong");
      note.className = "warn";
      note.textContent = ` ${words}`;
      until.after(note);
    }
  }
}
