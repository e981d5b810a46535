// Works out the register on any date (?date=&axis=) and what differs between any two (?from=&to=&axis=) from the life of
// every entry, which is loaded only then. Without script there are the files and pages of the months.
import { addressOf, readJSON } from './site/data';
import { isDay } from './site/day';
import { fill, get, make } from './site/dom';
import { inWords, writing } from './site/locale';

// Life is the file of the life of every entry, as the package export writes it. What is said of the register as it was
// known then stands apart where it differs.
interface Life {
  as_of: string;
  statuses: string[];
  kinds: string[];
  scopes: { id: string; title: string }[];
  conditions: string[];
  entries: Row[];
  inspectors: Record<string, Event[]>;
}

interface Row {
  certificate?: string;
  firm: string;
  name?: string; // not where it is withheld
  inspector?: string;
  true: Period[];
  said?: Period[];
  events?: Event[];
}

type Period = [from: string, status?: number, since?: string, until?: string, scope?: number[], suspended?: number[], conditions?: number[], appeal?: number, accreditation?: number, retired?: number];
type Event = [date: string, published?: string, kind?: number, decision?: string];

// Change is what differs between two days: a row, what it was, and what it is.
interface Change {
  row: Row;
  was?: Fields | null;
  is?: Fields | null;
}

type Words = Record<'certificate' | 'holder' | 'added' | 'changed' | 'removed' | 'none' | 'behind' | 'more' | 'csv' | 'total' | 'published' | 'on' | 'between' | 'ahead' | 'failed'
  | 'records' | 'firms' | 'certificates' | 'decisions' | 'inspectors', string> & Record<'status' | 'field' | 'event' | 'scopes', Record<string, string>>;

const SHOWN = 500; // rows of a table
const result = get('result'), said = get('said');
const words: Words = JSON.parse(result.dataset.words!);
const asked = new URLSearchParams(location.search);
const axis = asked.get('axis') === 'said' ? 'said' : 'true';
const FIELDS = ['holder', 'status', 'scope', 'suspended', 'conditions', 'since', 'until', 'under-appeal', 'accreditation', 'retired'] as const;
type Field = (typeof FIELDS)[number];
type Fields = Record<Field, string>;

const OWN = FIELDS.slice(1); // of a register alone

const plain = (items: HTMLElement[]) => make('ul', { class: 'fields' }, items);
const link = (href: string, text: string) => make('a', { href: addressOf(href) }, text);

// begin begins a result with its title.
const begin = (title: string) => {
  result.append(make('h2', {}, title));
  said.append(`${title} `);
};

// say shows a sentence, and tells it to those who do not see it come.
const say = (text: string) => {
  result.append(make('p', {}, text));
  said.append(`${text} `);
};

// entry is what the register says of an entry on a day, by name of its fields; nothing where it has none.
const entry = (data: Life, row: Row, day: string): Fields | null => {
  const period = (axis === 'said' ? row.said ?? row.true : row.true).findLast((p) => p[0] <= day);
  if (!period || period.length < 2) return null;
  const [, status, since = '', until = '', scope = [], suspended = [], conditions = [], appeal = 0, accreditation = 0, retired = 0] = period;
  const titles = (list: number[]) => list.map((n) => words.scopes[data.scopes[n].id] ?? data.scopes[n].title).join(writing.comma);
  return {
    holder: row.name ?? row.firm, status: data.statuses[status!], since, until, scope: titles(scope), suspended: titles(suspended),
    conditions: conditions.map((n) => data.conditions[n]).join(' · '),
    'under-appeal': appeal ? 'yes' : '', accreditation: data.statuses[accreditation], retired: retired ? 'yes' : '',
  };
};

const shown = (field: Field, value: string) => {
  if (value === '') return '–';
  if (field === 'status' || field === 'accreditation') return words.status[value];
  if (field === 'since' || field === 'until') return inWords(value);
  return value === 'yes' ? words.field.yes : value;
};

const titled = (row: Row) => make('th', {}, row.certificate ? link(`${words.certificates}${row.certificate}/`, row.certificate) : link(`${words.firms}${row.firm}/`, row.firm));
const holder = (row: Row) => make('td', { 'data-label': words.holder }, link(`${words.firms}${row.firm}/`, row.name ?? row.firm));

const table = (heads: string[], rows: (() => HTMLElement[])[]) => {
  const head = make('tr', {}, heads.map((h) => make('th', { scope: 'col' }, h)));
  const body = make('tbody', {}, rows.slice(0, SHOWN).map((cells) => make('tr', {}, cells())));
  result.append(make('table', { class: 'records' }, make('thead', {}, head), body));
  if (rows.length > SHOWN) result.append(make('p', {}, fill(words.more, { shown: SHOWN, total: rows.length })));
};

const download = (name: string, rows: string[][]) => {
  const cell = (v: string) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
  const text = rows.map((r) => `${r.map(cell).join(',')}\r\n`).join('');
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  result.append(make('p', {}, make('a', { href, download: name }, words.csv)));
};

const onDate = (data: Life, day: string) => {
  const list = data.entries.flatMap((row) => {
    const is = entry(data, row, day);
    return is ? { row, is } : [];
  });
  begin(fill(words.on, { date: inWords(day) }));
  if (day > data.as_of) say(words.ahead);
  const counts = [...Map.groupBy(list, (e) => e.is.status)].map(([s, of]) => ` · ${words.status[s]} ${of.length}`);
  say(`${words.total} ${list.length}${counts.join('')}`);
  download(`register-${axis}-${day}.csv`, [['certificate', 'firm', 'name', ...OWN],
    ...list.map(({ row, is }) => [row.certificate ?? '', row.firm, row.name ?? '', ...OWN.map((f) => is[f])])]);
  const columns = ['status', 'scope', 'suspended', 'until'] as const;
  table([words.certificate, words.holder, ...columns.map((c) => words.field[c])],
    list.map(({ row, is }) => () => [titled(row), holder(row), ...columns.map((c) => make('td', { 'data-label': words.field[c] }, shown(c, is[c])))]));
};

// counted are the events that count, or were announced, on one of two days and not on the other.
const counted = (events: Event[], from: string, to: string) => {
  const [first, last] = from < to ? [from, to] : [to, from];
  const when = ([date, published = '']: Event) => (axis === 'said' && published > date ? published : date);
  const within = (day: string) => day > first && day <= last;
  return events.filter((e) => within(when(e)) || (e[1] && e[1] < e[0] && within(e[1])));
};

// behind lists what is behind a change: events; for the end of a validity, the event that set it.
const behind = (data: Life, { row, was, is }: Change, from: string, to: string) => {
  const item = ([date, published, kind = 0, decision]: Event) => {
    const li = make('li', {}, inWords(date) + writing.colon + words.event[data.kinds[kind]]);
    if (published) li.append(`${writing.open}${words.published} ${inWords(published)}${writing.close}`);
    if (decision) li.append(' ', link(`${words.decisions}${decision}/`, decision));
    return li;
  };
  const events = row.events ?? [];
  const own = counted(events, from, to);
  if (own.length === 0 && is?.status === 'expired') own.push(...events.filter((e) => ['issued', 'renewed'].includes(data.kinds[e[2] ?? 0])).slice(-1));
  const items = own.map(item);
  if (was && is && was.accreditation !== is.accreditation) {
    for (const e of counted(data.inspectors[row.inspector!] ?? [], from, to)) {
      const li = item(e);
      li.prepend(link(`${words.inspectors}${row.inspector}/`, row.inspector!), ' ');
      items.push(li);
    }
  }
  return plain(items);
};

const fields = ({ was, is }: Change) => (was && is ? [...FIELDS] : OWN).filter((f) => (was?.[f] ?? '') !== (is?.[f] ?? ''));
const arrow = document.documentElement.dir === 'rtl' ? '←' : '→';
const change = (c: Change) => plain(fields(c).map((f) => {
  const apart = (value: string) => make('bdi', { lang: f === 'conditions' && words.records }, shown(f, value));
  return make('li', {}, words.field[f], writing.colon, c.was && apart(c.was[f]), c.was && ` ${arrow} `, apart(c.is?.[f] ?? ''));
}));

const between = (data: Life, from: string, to: string) => {
  // A certificate that was transferred has a row for each of its holders.
  const together = [...Map.groupBy(data.entries, (row) => row.certificate ?? row.firm).values()];
  const all = together.map((rows): Change => {
    const [was, is] = [from, to].map((day) => rows.map((row) => ({ row, is: entry(data, row, day) })).find((e) => e.is));
    return { row: (is ?? was ?? { row: rows[0] }).row, was: was?.is, is: is?.is };
  }).filter((e) => fields(e).length > 0);
  begin(fill(words.between, { from: inWords(from), to: inWords(to) }));
  if (from > data.as_of || to > data.as_of) say(words.ahead);
  if (all.length === 0) say(words.none);
  else {
    download(`register-${axis}-${from}-${to}.csv`, [['change', 'certificate', 'firm', 'field', 'before', 'after'],
      ...all.flatMap((c) => fields(c).map((f) => [c.was ? (c.is ? 'changed' : 'removed') : 'added', c.row.certificate ?? '', c.row.firm, f, c.was?.[f] ?? '', c.is?.[f] ?? '']))]);
  }
  const kinds: [title: string, of: (c: Change) => unknown][] = [[words.added, (c) => !c.was], [words.changed, (c) => c.was && c.is], [words.removed, (c) => !c.is]];
  for (const [title, of] of kinds) {
    const rows = all.filter(of);
    if (rows.length === 0) continue;
    said.append(`${title} ${rows.length} `);
    result.append(make('h3', {}, title + writing.open + rows.length + writing.close));
    table([words.certificate, words.holder, words.changed, words.behind],
      rows.map((e) => () => [titled(e.row), holder(e.row), make('td', {}, change(e)), make('td', {}, behind(data, e, from, to))]));
  }
};

const load = async (show: (data: Life) => void, command: string) => {
  try {
    show(await readJSON(result.dataset.src!));
  } catch {
    say(words.failed);
    result.lastElementChild!.append(' ', make('code', {}, command));
  }
};

const set = (values: Record<string, string>) => {
  for (const [id, value] of Object.entries(values)) get<HTMLInputElement | HTMLSelectElement>(id).value = value;
};
const [date, from, to] = ['date', 'from', 'to'].map((n) => asked.get(n));
if (get('on-date') && isDay(date)) {
  set({ 'on-date': date, axis });
  load((data) => onDate(data, date), `normpress register --on ${date}${axis === 'said' ? ` --known ${date}` : ''}`);
} else if (get('from') && isDay(from) && isDay(to)) {
  set({ from, to, axis });
  load((data) => between(data, from, to), `normpress register --from ${from} --to ${to}`);
}
