// Marks what fell due, began or ended since the page was made, by the reader's own calendar. Without script the page says
// the date that it speaks for.
'use strict';
{
  const day = date => date.toISOString().slice(0, 10);
  const today = day(new Date(Date.now()));

  function dueState(row, soon) {
    if (row.done && row.done <= today) return 'done';
    if (row.due < today) return 'overdue';
    return row.due <= day(new Date(Date.parse(today) + soon * 864e5)) ? 'soon' : 'later';
  }

  function runState(row) {
    if (row.from > today) return 'ahead';
    if (!row.to || row.to >= today) return 'running';
    return row.then && row.then >= today ? 'cooling' : 'over';
  }

  // states are the words of a list, by their class.
  function states(section) {
    const out = new Map();
    for (const word of section.querySelector('template.states').content.querySelectorAll('.status')) {
      out.set(word.className, word);
    }
    return out;
  }

  function mark(table) {
    const section = table.closest('section');
    const words = states(section);
    for (const row of table.tBodies[0].rows) {
      const state = row.dataset.due ? dueState(row.dataset, Number(table.dataset.soon)) : runState(row.dataset);
      const now = words.get(`status state-${state}`);
      const was = row.querySelector('.status');
      if (!now || was.className === now.className) continue;
      const note = document.createElement('small');
      note.textContent = ` ${table.dataset.moved}`;
      was.after(note);
      was.replaceWith(now.cloneNode(true));
    }
    count(section, table, words);
  }

  // count counts the rows again.
  function count(section, table, words) {
    const list = section.querySelector('.counts');
    if (!list) return;
    const items = [];
    for (const [name, word] of words) {
      const n = [...table.querySelectorAll('tbody .status')].filter(s => s.className === name).length;
      if (n === 0) continue;
      const item = document.createElement('li');
      const number = document.createElement('b');
      number.textContent = n;
      item.append(word.cloneNode(true), ' ', number);
      items.push(item);
    }
    list.replaceChildren(...items);
  }

  if (today > document.currentScript.dataset.asOf) document.querySelectorAll('table.dated').forEach(mark);
}
