/**
 * What happens in the page: the table of mailboxes is filled, filtered, sorted and opened.
 *
 * Everything is put in as text, never as HTML, so that nothing in the data can become more than text.
 */

/** @typedef {{ said: number, kind: string, unmet?: number, message?: number, column?: string, related?: string, shownBy?: string }} Found */
/** @typedef {{ file: number, row: number, id?: string, name?: string, verdict: string, outOfUse?: boolean, methods?: number, found?: Found[], problems?: string[], restsOnMissing?: boolean }} Mailbox */
/** @typedef {{ symbol: string, tone: string, word: string, rank: number }} Sign */
/** @typedef {{ title: string, clauses: string, text: string, remedy: string }} Said */
/** @typedef {{ language: string, files: string[], texts: string[], said: Said[], verdicts: Record<string, Sign>, kinds: Record<string, Sign>, words: Record<string, string> }} PageData */

(() => {
  const ROWS_ON_A_PAGE = 100;

  /** @type {<T>(id: string) => T} */
  const dataIn = (id) => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  /** @type {PageData} */
  const { language, files, texts, said, verdicts, kinds, words } = dataIn('page-data');
  /** @type {Mailbox[]} */
  const mailboxes = dataIn('mailbox-data');
  const collator = new Intl.Collator(language, { numeric: true });
  const numbers = new Intl.NumberFormat(language);

  /** @type {<E extends Element>(selector: string) => E} */
  const the = (selector) => {
    const found = document.querySelector(selector);
    if (found === null) throw new Error(selector);
    return /** @type {any} */ (found);
  };
  const form = /** @type {HTMLFormElement} */ (the('#filters'));
  const search = /** @type {HTMLInputElement} */ (the('#search'));
  const verdictChoice = /** @type {HTMLSelectElement} */ (the('#verdict'));
  const findingChoice = /** @type {HTMLSelectElement} */ (the('#finding'));
  const table = /** @type {HTMLTableElement} */ (the('#mailbox-table'));
  const previous = /** @type {HTMLButtonElement} */ (the('#previous'));
  const next = /** @type {HTMLButtonElement} */ (the('#next'));
  const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);

  /** @type {(text: string, values: Record<string, string | number>) => string} */
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
  const placeOf = (/** @type {Mailbox} */ { file, row }) =>
    `${files[file]}, ${fill(words.row ?? '', { row })}`;
  const nameOf = (/** @type {Mailbox} */ mailbox) => mailbox.name ?? placeOf(mailbox);
  const methodsOf = (/** @type {Mailbox} */ { methods }) =>
    methods === undefined ? '' : (texts[methods] ?? '');
  const countOf = (/** @type {Mailbox} */ { found = [], problems = [] }) => found.length + problems.length;
  const rankOf = (/** @type {Mailbox} */ { verdict }) => verdicts[verdict]?.rank ?? 0;

  /** @type {Record<string, (one: Mailbox, other: Mailbox) => number>} */
  const orders = {
    name: (one, other) => collator.compare(nameOf(one), nameOf(other)),
    verdict: (one, other) => rankOf(one) - rankOf(other),
    methods: (one, other) => collator.compare(methodsOf(one), methodsOf(other)),
    findings: (one, other) => countOf(one) - countOf(other),
    place: (one, other) =>
      collator.compare(files[one.file] ?? '', files[other.file] ?? '') || one.row - other.row,
  };

  let sortedBy = 'verdict';
  let isDescending = true;
  let page = 0;
  /** @type {Mailbox[]} */
  let shown = [];
  /** @type {Set<Mailbox>} */
  const opened = new Set();

  /** @type {Map<Mailbox, string>} */
  const searched = new Map();
  const searchedIn = (/** @type {Mailbox} */ mailbox) => {
    const known = searched.get(mailbox);
    if (known !== undefined) return known;
    const { name = '', id = '' } = mailbox;
    const text = [name, id, methodsOf(mailbox), placeOf(mailbox)].join('\n').toLocaleLowerCase(language);
    searched.set(mailbox, text);
    return text;
  };

  function choose() {
    const wanted = search.value.trim().toLocaleLowerCase(language);
    const verdict = verdictChoice.value;
    const finding = findingChoice.value === '' ? undefined : Number(findingChoice.value);
    const order = /** @type {(one: Mailbox, other: Mailbox) => number} */ (orders[sortedBy]);
    shown = mailboxes.filter(
      (mailbox) =>
        (verdict === '' || mailbox.verdict === verdict) &&
        (finding === undefined ||
          (mailbox.outOfUse ? [] : (mailbox.found ?? [])).some((each) => each.said === finding)) &&
        (wanted === '' || searchedIn(mailbox).includes(wanted)),
    );
    shown.sort((one, other) => (isDescending ? order(other, one) : order(one, other)));
    page = 0;
    show();
  }

  function show() {
    const pages = Math.max(1, Math.ceil(shown.length / ROWS_ON_A_PAGE));
    fillBody(shown.slice(page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE));
    the('#shown').textContent =
      shown.length === 0
        ? (words.noneShown ?? '')
        : fill(words.shown ?? '', {
            shown: numbers.format(shown.length),
            total: numbers.format(mailboxes.length),
          });
    the('#page').textContent = fill(words.pageOf ?? '', {
      page: numbers.format(page + 1),
      pages: numbers.format(pages),
    });
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
    /** @type {HTMLElement} */ (the('.pages')).hidden = pages === 1;
    for (const heading of table.querySelectorAll('th[data-order]')) {
      const isSorted = heading.getAttribute('data-order') === sortedBy;
      heading.setAttribute('aria-sort', isSorted ? (isDescending ? 'descending' : 'ascending') : 'none');
    }
  }

  /** @param {Mailbox[]} rows @param {boolean} [areAllOpen] */
  function fillBody(rows, areAllOpen = false) {
    body.replaceChildren(
      ...rows.flatMap((mailbox, index) => rowsOf(mailbox, index, areAllOpen || opened.has(mailbox))),
    );
  }

  /** @param {Mailbox} mailbox @param {number} index @param {boolean} isOpen */
  function rowsOf(mailbox, index, isOpen) {
    const details = element('tr', 'details');
    details.id = `details-${index}`;
    details.hidden = !isOpen;
    const fillDetails = () => {
      const cell = element('td', '', ...detailsOf(mailbox));
      cell.setAttribute('colspan', '5');
      details.replaceChildren(cell);
    };
    if (isOpen) fillDetails();

    const button = /** @type {HTMLButtonElement} */ (element('button', 'open', nameOf(mailbox)));
    button.type = 'button';
    button.setAttribute('aria-expanded', String(isOpen));
    button.setAttribute('aria-controls', details.id);
    button.addEventListener('click', () => {
      details.hidden = !details.hidden;
      button.setAttribute('aria-expanded', String(!details.hidden));
      if (details.hidden) opened.delete(mailbox);
      else opened.add(mailbox);
      fillDetails();
    });
    const heading = element('th', '', button);
    heading.setAttribute('scope', 'row');
    const sign = verdicts[mailbox.verdict];
    const row = element(
      'tr',
      '',
      heading,
      element('td', `verdict ${sign?.tone}`, ...verdictOf(mailbox)),
      element('td', '', methodsOf(mailbox)),
      element('td', '', ...kindsIn(mailbox)),
      element('td', 'muted', placeOf(mailbox)),
    );
    return [row, details];
  }

  /** The verdict, and that a mailbox is out of use. @param {Mailbox} mailbox */
  function verdictOf({ verdict, outOfUse }) {
    const sign = verdicts[verdict];
    const text = `${sign?.symbol} ${sign?.word}`;
    return outOfUse ? [text, ' ', element('span', 'muted', `(${words.outOfUse ?? ''})`)] : [text];
  }

  /** How many findings of each kind, the gravest first. @param {Mailbox} mailbox */
  function kindsIn({ found = [], problems = [] }) {
    const inAll = [...found.map(({ kind }) => kind), ...problems.map(() => 'error')];
    return Object.entries(kinds).flatMap(([kind, { symbol, tone, word }]) => {
      const count = inAll.filter((each) => each === kind).length;
      return count === 0 ? [] : [element('span', tone, `${symbol} ${count} × ${word}`), ' '];
    });
  }

  /** @param {Mailbox} mailbox */
  function detailsOf({ id, found = [], problems = [], restsOnMissing }) {
    const items = [
      ...problems.map((problem) => element('li', '', signed('error'), ' ', ...prose(problem))),
      ...found.map(foundItem),
      ...(restsOnMissing === true
        ? [element('li', '', signed('unverified'), ' ', words.restsOnMissing ?? '')]
        : []),
    ];
    return [
      items.length === 0 ? paragraph(words.nothingAgainst ?? '') : element('ul', '', ...items),
      ...(id === undefined ? [] : [element('p', 'muted', fill(words.id ?? '', { id }))]),
    ];
  }

  /** @param {Found} found */
  function foundItem({ said: index, kind, unmet, message, column, related, shownBy }) {
    const { title, clauses, text, remedy } = /** @type {Said} */ (said[index]);
    return element(
      'li',
      '',
      signed(kind),
      ' ',
      element('strong', '', ...prose(title)),
      element('span', 'muted', clauses),
      paragraph(message === undefined ? text : (texts[message] ?? '')),
      ...(unmet === undefined ? [] : [paragraph(texts[unmet] ?? '')]),
      ...(remedy === '' ? [] : [paragraph(remedy)]),
      ...[column && fill(words.column ?? '', { column }), related, shownBy]
        .filter((line) => line !== undefined)
        .map((line) => element('p', 'muted', line)),
    );
  }

  function signed(/** @type {string} */ kind) {
    const { symbol, tone, word } = /** @type {Sign} */ (kinds[kind]);
    return element('strong', tone, `${symbol} ${word}`);
  }

  function paragraph(/** @type {string} */ text) {
    return element('p', '', ...prose(text));
  }

  /** A text in which what stands between backticks is code. */
  function prose(/** @type {string} */ text) {
    return text.split('`').map((part, index) => (index % 2 === 1 ? element('code', '', part) : part));
  }

  /** @param {string} tag @param {string} className @param {(string | Node)[]} content @returns {HTMLElement} */
  function element(tag, className, ...content) {
    const made = document.createElement(tag);
    if (className !== '') made.className = className;
    made.append(...content);
    return made;
  }

  form.addEventListener('input', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(choose));
  previous.addEventListener('click', () => turnTo(page - 1));
  next.addEventListener('click', () => turnTo(page + 1));

  function turnTo(/** @type {number} */ number) {
    page = number;
    show();
    table.scrollIntoView();
  }

  for (const heading of table.querySelectorAll('th[data-order]')) {
    heading.querySelector('button')?.addEventListener('click', () => {
      const order = heading.getAttribute('data-order') ?? '';
      isDescending = sortedBy === order ? !isDescending : false;
      sortedBy = order;
      choose();
    });
  }

  for (const button of document.querySelectorAll('button[data-finding]')) {
    button.addEventListener('click', () => {
      form.reset();
      findingChoice.value = button.getAttribute('data-finding') ?? '';
      choose();
      the('#mailboxes').scrollIntoView();
      findingChoice.focus({ preventScroll: true });
    });
  }

  // On paper there is nothing to open and no page to turn.
  addEventListener('beforeprint', () => fillBody(shown, true));
  addEventListener('afterprint', show);

  form.hidden = false;
  choose();
})();
