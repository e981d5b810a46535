// Answers for a date, and a scope, given as ?date=YYYY-MM-DD&scope=ID, from the list on the page. Without script the
// list is the answer.
'use strict';
{
  const asked = new URLSearchParams(location.search);
  const date = asked.get('date') ?? '';
  const result = document.getElementById('result');
  const scopes = document.getElementById('on-scope');
  const scope = [...(scopes?.options ?? [])].find((o) => o.value !== '' && o.value === asked.get('scope'));
  const rows = [...document.querySelectorAll('.then-list > li')]; // the newest first
  const words = (list) => (list ?? '').split(' ');

  const inWords = (day) => new Intl.DateTimeFormat(`${document.documentElement.lang.replace(/^en$/, 'en-GB')}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  const say = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const add = (tag, text) => {
    const node = document.createElement(tag);
    node.textContent = text;
    result.append(node);
    return node;
  };

  const judge = (row) => {
    if (words(row?.dataset.scope).includes(scope.value)) return result.dataset.yes;
    return words(row?.dataset.suspended).includes(scope.value) ? result.dataset.held : result.dataset.no;
  };

  const answer = () => {
    const values = { date: inWords(date), scope: scope?.textContent };
    const row = rows.find((r) => r.dataset.from <= date);
    add('h2', say(result.dataset.title, values));
    if (scope) add('p', '').append(Object.assign(document.createElement('strong'), { textContent: say(judge(row), values) }));
    if (!row) {
      add('p', result.dataset.before);
      return;
    }
    for (const part of row.children) {
      if (!part.matches('h3, .month-ends')) result.append(part.cloneNode(true));
    }
    if (date > result.dataset.asOf) add('p', result.dataset.ahead).className = 'warn';
  };

  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))) {
    document.getElementById('on-date').value = date;
    if (scope) scopes.value = scope.value;
    answer();
  }
}
