/**
 * What happens in the page: the table of mailboxes is filled, filtered, sorted, opened, printed and saved.
 *
 * Everything is put in as text, never as HTML, so that nothing in the data can become more than text.
 */

/** @typedef {{ said: number, kind: string, unmet?: number, message?: number, column?: string, related?: string, shownBy?: string, excepted?: string }} Found */
/** @typedef {{ file: number, row: number, id?: string, name?: string, status: string, methods?: number, found?: Found[], problems?: string[], restsOnMissing?: boolean }} Mailbox */
/** @typedef {{ symbol: string, tone: string, word: string, rank: number, needsWork?: boolean }} Sign */
/** @typedef {{ title: string, number?: number }} Said */
/** @typedef {{ language: string, title: string, files: string[], texts: string[], said: Said[], statuses: Record<string, Sign>, kinds: Record<string, Sign>, words: Record<string, string> }} PageData */

(() => {
  const ROWS_ON_A_PAGE = 100;
  const TITLES_IN_A_ROW = 2;

  /** @type {<T>(id: string) => T} */
  const dataIn = (id) => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  /** @type {PageData} */
  const { language, title, files, texts, said, statuses, kinds, words } = dataIn('page-data');
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
  const statusChoice = /** @type {HTMLSelectElement} */ (the('#status'));
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
  const rankOf = (/** @type {Mailbox} */ { status }) => statuses[status]?.rank ?? 0;

  /** @type {Record<string, (one: Mailbox, other: Mailbox) => number>} */
  const orders = {
    name: (one, other) => collator.compare(nameOf(one), nameOf(other)),
    status: (one, other) => rankOf(one) - rankOf(other) || countOf(one) - countOf(other),
    methods: (one, other) => collator.compare(methodsOf(one), methodsOf(other)),
    findings: (one, other) => countOf(one) - countOf(other),
  };

  let sortedBy = 'status';
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
    const status = statusChoice.value;
    const finding = findingChoice.value === '' ? undefined : Number(findingChoice.value);
    const order = /** @type {(one: Mailbox, other: Mailbox) => number} */ (orders[sortedBy]);
    shown = mailboxes.filter(
      (mailbox) =>
        (status === '' || mailbox.status === status) &&
        (finding === undefined ||
          (mailbox.status === 'out-of-use' ? [] : (mailbox.found ?? [])).some(
            (each) => each.said === finding,
          )) &&
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

  /** @param {Mailbox[]} rows */
  function fillBody(rows) {
    body.replaceChildren(...rows.flatMap((mailbox, index) => rowsOf(mailbox, index, opened.has(mailbox))));
  }

  /** @param {Mailbox} mailbox @param {number} index @param {boolean} isOpen */
  function rowsOf(mailbox, index, isOpen) {
    const details = element('tr', 'details');
    details.id = `details-${index}`;
    details.hidden = !isOpen;
    const fillDetails = () => {
      const cell = element('td', '', ...detailsOf(mailbox));
      cell.setAttribute('colspan', '4');
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
    const sign = statuses[mailbox.status];
    const row = element(
      'tr',
      '',
      heading,
      element('td', `status ${sign?.tone}`, `${sign?.symbol} ${sign?.word}`),
      element('td', '', ...titlesIn(mailbox)),
      element('td', 'muted', methodsOf(mailbox)),
    );
    return [row, details];
  }

  /** What was found, the gravest first: its title, or what is wrong with the record. @param {Mailbox} mailbox */
  function linesOf({ found = [], problems = [] }) {
    const ofRules = found.map(({ said: index, kind }) => ({ kind, text: said[index]?.title ?? '' }));
    const all = [...problems.map((text) => ({ kind: 'error', text })), ...ofRules];
    const once = all.filter(
      ({ kind, text }, place) => all.findIndex((each) => each.kind === kind && each.text === text) === place,
    );
    return once.sort((one, other) => (kinds[one.kind]?.rank ?? 0) - (kinds[other.kind]?.rank ?? 0));
  }

  /** @param {Mailbox} mailbox */
  function titlesIn(mailbox) {
    const lines = linesOf(mailbox);
    const shownLines = lines.slice(0, TITLES_IN_A_ROW).map(({ kind, text }) => {
      const sign = kinds[kind];
      return element('div', '', element('span', sign?.tone ?? '', sign?.symbol ?? ''), ' ', ...prose(text));
    });
    const left = lines.length - shownLines.length;
    return left > 0 ? [...shownLines, element('div', 'muted', `+ ${left}`)] : shownLines;
  }

  /** @param {Mailbox} mailbox */
  function detailsOf(mailbox) {
    const { id, found = [], problems = [], restsOnMissing } = mailbox;
    const items = [
      ...problems.map((problem) => element('li', '', signed('error'), ' ', ...prose(problem))),
      ...found.map(foundItem),
      ...(restsOnMissing === true
        ? [element('li', '', signed('unverified'), ' ', words.restsOnMissing ?? '')]
        : []),
    ];
    const place = [placeOf(mailbox), ...(id === undefined ? [] : [fill(words.id ?? '', { id })])].join(' · ');
    return [
      items.length === 0 ? paragraph(words.nothingAgainst ?? '') : element('ul', '', ...items),
      element('p', 'muted', place),
    ];
  }

  /** What is so here; the texts of the rule stand once, where the link leads. @param {Found} found */
  function foundItem({ said: index, kind, unmet, message, column, related, shownBy, excepted }) {
    const { title = '' } = said[index] ?? {};
    const anchor = document.getElementById(`cause-${index}`);
    const name = anchor === null ? element('strong', '') : element('a', '');
    if (anchor !== null) name.setAttribute('href', `#${anchor.id}`);
    name.append(...prose(title));
    const here = [message, unmet].flatMap((place) => (place === undefined ? [] : [texts[place] ?? '']));
    return element(
      'li',
      '',
      signed(kind),
      ' ',
      name,
      ...here.map(paragraph),
      ...[column && fill(words.column ?? '', { column }), related, shownBy, excepted]
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

  /** A text in which backticks mark code, and pairs of asterisks the names of buttons and fields. */
  function prose(/** @type {string} */ text) {
    return text.split('`').flatMap((part, index) => {
      if (index % 2 === 1) return [element('code', '', part)];
      return part
        .split(/\*\*(?! )([^*]+)\*\*/)
        .map((piece, place) => (place % 2 === 1 ? element('strong', '', piece) : piece));
    });
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

  // On paper there is nothing to open and no page to turn: the mailboxes to fix, each with the numbers of its causes.
  const toPrint = /** @type {HTMLElement} */ (the('#to-print'));
  addEventListener('beforeprint', () => {
    const broken = mailboxes.filter(({ status }) => statuses[status]?.needsWork === true);
    broken.sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
    const items = broken.map((mailbox) => {
      const sign = statuses[mailbox.status];
      const numbersOf = (mailbox.found ?? []).flatMap(({ said: index, kind }) =>
        kind === 'error' ? (said[index]?.number ?? []) : [],
      );
      const causes = [...new Set(numbersOf)].sort((one, other) => one - other).join(', ');
      const why = causes === '' ? (sign?.word ?? '') : fill(words.causeNumber ?? '', { number: causes });
      return element('li', '', nameOf(mailbox), ' ', element('span', 'muted', why));
    });
    toPrint.replaceChildren(
      element('h3', '', `${words.needWork} (${numbers.format(broken.length)})`),
      element('ul', '', ...items),
    );
    toPrint.hidden = false;
  });
  addEventListener('afterprint', () => {
    toPrint.hidden = true;
    toPrint.replaceChildren();
  });

  /** A cell of a table that no spreadsheet takes for a formula. @param {string | number} value */
  function csvCell(value) {
    const text = String(value).replace(/(?:^|;"*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g, "$&'");
    return `"${text.replaceAll('"', '""')}"`;
  }

  /** Saves the mailboxes that are shown, as a file that the page makes itself. */
  function saveCsv() {
    const head = [words.mailbox, 'id', words.status, words.found, words.methods, words.place];
    const rows = shown.map((mailbox) => [
      nameOf(mailbox),
      mailbox.id ?? '',
      statuses[mailbox.status]?.word ?? '',
      linesOf(mailbox)
        .map(({ kind, text }) => `${kinds[kind]?.word}: ${text}`)
        .join(' | '),
      methodsOf(mailbox),
      placeOf(mailbox),
    ]);
    const lines = [head, ...rows].map((row) => row.map((cell) => csvCell(cell ?? '')).join(','));
    // The mark at the beginning has Excel read it as UTF-8.
    const file = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = words.csvName ?? 'mailboxes.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  }

  const printButton = /** @type {HTMLButtonElement} */ (the('#print'));
  const saveButton = /** @type {HTMLButtonElement} */ (the('#save-csv'));
  printButton.addEventListener('click', () => print());
  saveButton.addEventListener('click', saveCsv);
  for (const button of [printButton, saveButton]) button.hidden = false;
  document.title = title;

  form.hidden = false;
  choose();
})();
