// Works out the register on any date (?date=&axis=) and what differs between any two (?from=&to=&axis=) from the life of
// every entry, which is loaded only then. Without script there are the files and pages of the months.
import { addressOf, readJSON } from './site/data';

const SHOWN = 500; // rows of a table
const result = document.getElementById('result');
const words = JSON.parse(result.dataset.words);
const asked = new URLSearchParams(location.search);
const axis = asked.get('axis') === 'said' ? 'said' : 'true';
const isDate = (d) => /^\d{4}-\d{2}-\d{2}$/.test(d ?? '') && !Number.isNaN(Date.parse(d));
const format = new Intl.DateTimeFormat(`${document.documentElement.lang.replace(/^en$/, 'en-GB')}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day) => format.format(new Date(day));
const say = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const FIELDS = ['holder', 'status', 'scope', 'suspended', 'conditions', 'since', 'until', 'under-appeal', 'accreditation', 'retired'];

const OWN = FIELDS.slice(1); // of a register alone

const node = (tag, ...content) => {
  const n = document.createElement(tag);
  n.append(...content);
  return n;
};
const plain = (items) => Object.assign(node('ul', ...items), { className: 'fields' });
const link = (href, text) => Object.assign(node('a', text), { href: addressOf(href) });

// entry is what the register says of an entry on a day, by name of its fields; nothing where it has none.
const entry = (data, row, day) => {
  const period = (axis === 'said' ? row.said ?? row.true : row.true).findLast((p) => p[0] <= day);
  if (!period || period.length < 2) return null;
  const [, status, since = '', until = '', scope = [], suspended = [], conditions = [], appeal = 0, accreditation = 0, retired = 0] = period;
  const titles = (list) => list.map((n) => data.scopes[n].title).join(', ');
  return {
    holder: row.name ?? row.firm, status: data.statuses[status], since, until, scope: titles(scope), suspended: titles(suspended),
    conditions: conditions.map((n) => data.conditions[n]).join(' · '),
    'under-appeal': appeal ? 'yes' : '', accreditation: data.statuses[accreditation], retired: retired ? 'yes' : '',
  };
};

const shown = (field, value) => {
  if (value === '') return '–';
  if (field === 'status' || field === 'accreditation') return words.status[value];
  if (field === 'since' || field === 'until') return inWords(value);
  return value === 'yes' ? words.field.yes : value;
};

const titled = (row) => node('th', row.certificate ? link(`${words.certificates}${row.certificate}/`, row.certificate) : row.firm);
const holder = (row) => node('td', link(`${words.firms}${row.firm}/`, row.name ?? row.firm));

const table = (heads, rows) => {
  const head = node('tr', ...heads.map((h) => Object.assign(node('th', h), { scope: 'col' })));
  const t = node('table', node('thead', head), node('tbody', ...rows.slice(0, SHOWN).map((cells) => node('tr', ...cells()))));
  t.className = 'records';
  result.append(t);
  if (rows.length > SHOWN) result.append(node('p', say(words.more, { shown: SHOWN, total: rows.length })));
};

const download = (name, rows) => {
  const cell = (v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  const text = rows.map((r) => `${r.map(cell).join(',')}\r\n`).join('');
  const a = link(URL.createObjectURL(new Blob([text], { type: 'text/csv' })), words.csv);
  a.download = name;
  result.append(node('p', a));
};

const onDate = (data, day) => {
  const list = data.entries.map((row) => ({ row, is: entry(data, row, day) })).filter((e) => e.is);
  result.append(node('h2', say(words.on, { date: inWords(day) })));
  if (day > data.as_of) result.append(node('p', words.ahead));
  const counts = Map.groupBy(list, (e) => e.is.status);
  result.append(node('p', `${words.total} ${list.length}`, ...[...counts].map(([s, of]) => ` · ${words.status[s]} ${of.length}`)));
  download(`register-${axis}-${day}.csv`, [['certificate', 'firm', 'name', ...OWN],
    ...list.map(({ row, is }) => [row.certificate ?? '', row.firm, row.name ?? '', ...OWN.map((f) => is[f])])]);
  const columns = ['status', 'scope', 'suspended', 'until'];
  table([words.certificate, words.holder, ...columns.map((c) => words.field[c])],
    list.map(({ row, is }) => () => [titled(row), holder(row), ...columns.map((c) => node('td', shown(c, is[c])))]));
};

// counted are the events that count, or were announced, on one of two days and not on the other.
const counted = (events, from, to) => {
  const [first, last] = from < to ? [from, to] : [to, from];
  const when = ([date, published]) => (axis === 'said' && published > date ? published : date);
  const within = (day) => day > first && day <= last;
  return events.filter((e) => within(when(e)) || (e[1] && e[1] < e[0] && within(e[1])));
};

// behind lists what is behind a change: events; for the end of a validity, the event that set it.
const behind = (data, { row, was, is }, from, to) => {
  const item = ([date, published, kind = 0, decision]) => {
    const li = node('li', `${inWords(date)}: ${words.event[data.kinds[kind]]}`);
    if (published) li.append(` (${words.published} ${inWords(published)})`);
    if (decision) li.append(' ', link(`${words.decisions}${decision}/`, decision));
    return li;
  };
  const events = row.events ?? [];
  const own = counted(events, from, to);
  if (own.length === 0 && is?.status === 'expired') own.push(...events.filter((e) => ['issued', 'renewed'].includes(data.kinds[e[2]])).slice(-1));
  const items = own.map(item);
  if (was && is && was.accreditation !== is.accreditation) {
    for (const e of counted(data.inspectors[row.inspector] ?? [], from, to)) {
      const li = item(e);
      li.prepend(link(`${words.inspectors}${row.inspector}/`, row.inspector), ' ');
      items.push(li);
    }
  }
  return plain(items);
};

const fields = (was, is) => (was && is ? FIELDS : OWN).filter((f) => (was?.[f] ?? '') !== (is?.[f] ?? ''));
const arrow = document.documentElement.dir === 'rtl' ? '←' : '→';
const change = (was, is) => plain(fields(was, is).map((f) => node('li', `${words.field[f]}: ${was ? `${shown(f, was[f])} ${arrow} ` : ''}${shown(f, is?.[f] ?? '')}`)));

const between = (data, from, to) => {
  // A certificate that was transferred has a row for each of its holders.
  const together = [...Map.groupBy(data.entries, (row) => row.certificate ?? row.firm).values()];
  const all = together.map((rows) => {
    const [was, is] = [from, to].map((day) => rows.map((row) => ({ row, is: entry(data, row, day) })).find((e) => e.is));
    return { row: (is ?? was)?.row, was: was?.is, is: is?.is };
  }).filter((e) => fields(e.was, e.is).length > 0);
  result.append(node('h2', say(words.between, { from: inWords(from), to: inWords(to) })));
  if (from > data.as_of || to > data.as_of) result.append(node('p', words.ahead));
  if (all.length === 0) result.append(node('p', words.none));
  else {
    download(`register-${axis}-${from}-${to}.csv`, [['change', 'certificate', 'firm', 'field', 'before', 'after'],
      ...all.flatMap(({ row, was, is }) => fields(was, is).map((f) => [was ? (is ? 'changed' : 'removed') : 'added', row.certificate ?? '', row.firm, f, was?.[f] ?? '', is?.[f] ?? '']))]);
  }
  for (const [title, of] of [[words.added, (e) => !e.was], [words.changed, (e) => e.was && e.is], [words.removed, (e) => !e.is]]) {
    const rows = all.filter(of);
    if (rows.length === 0) continue;
    result.append(node('h3', `${title} (${rows.length})`));
    table([words.certificate, words.holder, words.changed, words.behind],
      rows.map((e) => () => [titled(e.row), holder(e.row), node('td', change(e.was, e.is)), node('td', behind(data, e, from, to))]));
  }
};

const load = async (show, command) => {
  try {
    show(await readJSON(result.dataset.src));
  } catch {
    result.append(node('p', words.failed, ' ', node('code', command)));
  }
};

const fill = (names) => names.forEach(([id, value]) => { document.getElementById(id).value = value; });
const [date, from, to] = ['date', 'from', 'to'].map((n) => asked.get(n));
if (document.getElementById('on-date') && isDate(date)) {
  fill([['on-date', date], ['axis', axis]]);
  load((data) => onDate(data, date), `normpress register --on ${date}${axis === 'said' ? ` --known ${date}` : ''}`);
} else if (document.getElementById('from') && isDate(from) && isDate(to)) {
  fill([['from', from], ['to', to], ['axis', axis]]);
  load((data) => between(data, from, to), `normpress register --from ${from} --to ${to}`);
}
