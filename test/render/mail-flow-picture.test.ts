import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRuleset, guide, type Locale, type Ruleset, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { type MailFlowOptions, renderMailFlow } from '../../src/render/index.ts';
import { readAgain, withCountingGetters } from '../support/counted.ts';
import { flowingRulesets } from '../support/flows.ts';
import { everyKnown, everyScene } from '../support/guide-space.ts';
import { anything, hostile } from '../support/hostile.ts';
import { nearConfigurations } from '../support/inputs.ts';
import { configurationsOf } from '../support/rulesets.ts';
import { guideInWords, hostileText, UNSEEN } from './hostile-words.ts';
import { withoutSpace } from './readers.ts';
import { everyIn, look, type Rectangle, type SeenPicture, textIn } from './svg-reader.ts';

const LOCALES: readonly Locale[] = [en, sv];
const ORIENTATIONS = ['across', 'down'] as const;
const everyLook = LOCALES.flatMap((locale) => ORIENTATIONS.map((orientation) => ({ locale, orientation })));
/** Every 100th state of the prerequisites: each has every value in one of them. */
const someKnown = everyKnown.filter((_, index) => index % 100 === 0);

const forwarding = { owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' } as const;

function draw(configuration: object, options?: object): SeenPicture {
  return look(renderMailFlow(configuration as unknown, options as MailFlowOptions));
}

function countOf({ boxes }: SeenPicture, hop: string): number {
  return boxes.filter((box) => box.hop === hop).length;
}

/** What is wrong with how a picture is made; an empty list is what tests want. */
function faultsOf({ root, width, height, boxes, arrows, lines }: SeenPicture): readonly string[] {
  const isInside = (x: number, y: number) => x >= 0 && y >= 0 && x <= width && y <= height;
  const overlapping = boxes.flatMap((box, index) =>
    boxes.slice(index + 1).filter((other) => overlap(box, other)),
  );
  const outside = boxes.filter((box) => !isInside(box.left, box.top) || !isInside(box.right, box.bottom));
  const astray = arrows.flatMap(({ corners, tip }) =>
    [...corners, ...(tip ? [tip] : [])].filter(([x = -1, y = -1]) => !isInside(x, y)),
  );
  const missed = arrows.filter(({ tip }) => tip && !boxes.some((box) => isInTheMiddleOfASide(box, tip)));
  const spilled = lines.filter(({ text, x, y, size, anchor }) => {
    const wide = leastWidth(text, size);
    const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor] as number;
    return !isInside(left, y - size) || !isInside(left + wide, y);
  });
  const crammed = boxes.filter(
    ({ lines: own, left, right, top, bottom }) =>
      own.length > 3 ||
      own.length * 13 > bottom - top ||
      own.some((text) => leastWidth(text, 13) > right - left),
  );
  return [
    ...(root.attributes.viewBox === `0 0 ${width} ${height}` ? [] : ['the viewBox is another']),
    ...[...overlapping.map(() => 'boxes overlap'), ...outside.map(() => 'a box is outside')],
    ...[...astray.map(() => 'a line is outside'), ...missed.map(() => 'an arrow meets no box')],
    ...[...spilled.map(({ text }) => `outside: ${text}`), ...crammed.map(({ hop }) => `crammed: ${hop}`)],
  ];
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInTheMiddleOfASide({ left, right, top, bottom }: Rectangle, [x, y]: readonly number[]): boolean {
  return (x === left && y === (top + bottom) / 2) || (y === top && x === (left + right) / 2);
}

/** A text is wider than this in any usual font: as wide as if it were made of the narrowest letters and digits. */
function leastWidth(text: string, size: number): number {
  const isNarrow = (character: string) => /[^\p{L}\p{N}]|[fijlrtI1]/u.test(character);
  return [...text].reduce((width, character) => width + size * (isNarrow(character) ? 0.2 : 0.45), 0);
}

describe('forward mailbox and individual mailboxes differ at once', () => {
  it.each(everyLook)('$orientation in $locale.id', (options) => {
    const forward = draw(forwarding, options);
    expect(['mailbox', 'forwardRule'].map((hop) => countOf(forward, hop))).toEqual([3, 3]);
    expect(
      ['sender', 'sinkMailbox', 'emailRouter', 'dynamics365'].map((hop) => countOf(forward, hop)),
    ).toEqual([1, 1, 1, 1]);
    const server = draw({ ...forwarding, incoming: 'server' }, options);
    expect(server.boxes.map(({ hop }) => hop).sort()).toEqual([
      'dynamics365',
      'mailbox',
      'mailbox',
      'mailbox',
      'processor',
      'sender',
    ]);
    const outlook = draw({ ...forwarding, incoming: 'outlook' }, options);
    expect(['mailbox', 'outlook', 'dynamics365'].map((hop) => countOf(outlook, hop))).toEqual([3, 3, 1]);
  });

  it('other owners’ hops are on either side of the owner’s own, and smaller', () => {
    for (const orientation of ORIENTATIONS) {
      const { boxes } = draw(forwarding, { orientation });
      const [first, last, own] = boxes
        .filter(({ hop }) => hop === 'mailbox')
        .sort(
          (a, b) => Number(a.classes.includes('mail-flow-own')) - Number(b.classes.includes('mail-flow-own')),
        );
      if (!first || !last || !own) throw new Error('not three');
      expect([first, last, own].map(({ classes }) => classes[1])).toEqual([
        'mail-flow-other',
        'mail-flow-other',
        'mail-flow-own',
      ]);
      const across = orientation === 'across' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
      expect(first[across[1]]).toBeLessThan(own[across[0]]);
      expect(last[across[0]]).toBeGreaterThan(own[across[1]]);
      expect(own[across[0]] - first[across[1]]).toBe(last[across[0]] - own[across[1]]);
      expect(first.right - first.left).toBeLessThan(own.right - own.left);
      expect([first.lines, last.lines, own.lines]).toEqual([[], [], ['Mailbox']]);
    }
  });

  it('their lines come together where there is one for everybody', () => {
    for (const orientation of ORIENTATIONS) {
      const { arrows } = draw(forwarding, { orientation });
      const merging = arrows.filter(({ tip }) => tip === undefined);
      expect(merging.map(({ classes }) => classes[1])).toEqual(['mail-flow-other', 'mail-flow-other']);
      const ends = merging.map(({ corners }) => String(corners.at(-1)));
      expect(new Set(ends).size).toBe(1);
      // Two go on from the sender, two from the mailboxes; the owner's own line has five arrows.
      expect(arrows).toHaveLength(2 + 2 + 2 + 5);
    }
  });
});

describe('what is known is to be seen', () => {
  const known = { forwardRuleDeployed: true, sinkMailboxProvisioned: false };

  it.each(ORIENTATIONS)('%s: by classes, marks, outlines and a line that is broken', (orientation) => {
    const { boxes, arrows } = draw({ ...forwarding, prerequisites: known }, { orientation });
    const mains = boxes.filter(({ classes }) => !classes.includes('mail-flow-other'));
    expect(
      mains.map(({ hop, classes, isDashed, badges }) => [hop, ...classes.slice(1), isDashed, badges]),
    ).toEqual([
      ['sender', 'mail-flow-shared', 'mail-flow-there', false, 0],
      ['mailbox', 'mail-flow-own', 'mail-flow-there', false, 0],
      ['forwardRule', 'mail-flow-own', 'mail-flow-there', false, 1],
      ['sinkMailbox', 'mail-flow-shared', 'mail-flow-missing', true, 1],
      ['emailRouter', 'mail-flow-shared', 'mail-flow-not-known', true, 1],
      ['dynamics365', 'mail-flow-shared', 'mail-flow-there', false, 0],
    ]);
    const crossed = arrows.filter(({ crosses }) => crosses > 0);
    expect(crossed.map(({ classes, breaks, crosses }) => [classes[2], breaks, crosses])).toEqual([
      ['mail-flow-missing', 1, 1],
    ]);
    const sink = boxes.find(({ hop }) => hop === 'sinkMailbox') as Rectangle;
    expect(isInTheMiddleOfASide(sink, crossed[0]?.tip ?? [])).toBe(true);
    expect(arrows.filter(({ breaks }) => breaks > 0)).toHaveLength(1);
  });

  it('three marks are three signs', () => {
    const svg = renderMailFlow({ ...forwarding, prerequisites: known });
    const badges = [...svg.matchAll(/class="mail-flow-badge" d="M[^z]*z(?:M[\d. -]+)m([^"]*)"/g)].map(
      ([, sign]) => sign,
    );
    expect(badges).toHaveLength(3);
    expect(new Set(badges).size).toBe(3);
  });

  it('in words as well', () => {
    const { root } = draw({ ...forwarding, prerequisites: known });
    const [title, description] = ['title', 'desc'].map((tag) =>
      everyIn(root).find((each) => each.tag === tag),
    );
    expect(title && textIn(title)).toBe('How email travels: Incoming email: Forward Mailbox');
    expect(description && textIn(description)).toBe(
      'Sender → Mailbox → Forwarding rule (in place) → Sink mailbox (missing) → Email Router (not known) → Dynamics 365. One for each user or queue: Mailbox, Forwarding rule.',
    );
    expect(root.attributes).toMatchObject({
      role: 'img',
      lang: 'en',
      'aria-label':
        'How email travels: Incoming email: Forward Mailbox. Sender → Mailbox → Forwarding rule (in place) → Sink mailbox (missing) → Email Router (not known) → Dynamics 365. One for each user or queue: Mailbox, Forwarding rule.',
    });
  });

  it('in words of both directions, in Swedish', () => {
    const { root } = draw({ owner: 'user', incoming: 'outlook', outgoing: 'server' }, { locale: sv });
    expect(root.attributes['aria-label']).toBe(
      'E-postens väg: Inkommande e-post: Dynamics 365 för Outlook; Utgående e-post: Synkronisering med servern eller e-postrouter. Inkommande e-post: Dynamics 365 för Outlook. Avsändare → Postlåda → Outlook (inte känt) → Dynamics 365. En för varje användare eller kö: Postlåda, Outlook. Utgående e-post: Synkronisering med servern eller e-postrouter. Dynamics 365 → Serversynkronisering eller E-postrouter (inte känt) → SMTP-server (inte känt) → Mottagare.',
    );
    expect(root.attributes.lang).toBe('sv');
  });
});

describe('every picture is made well', () => {
  it.each(everyLook)('$orientation in $locale.id, for every scene and many states', (options) => {
    for (const scene of everyScene) {
      for (const prerequisites of someKnown) {
        const picture = draw({ ...scene, prerequisites }, options);
        const faults = faultsOf(picture);
        if (faults.length > 0) expect([scene, prerequisites, faults]).toEqual([scene, prerequisites, []]);
      }
    }
  });

  it('has every word of every stop', () => {
    for (const options of everyLook) {
      for (const scene of everyScene) {
        const { boxes } = draw(scene, options);
        for (const { hop, classes, lines } of boxes) {
          const label = options.locale.rulesets.guide.hops[hop as 'mailbox'];
          expect(lines.join(' ')).toBe(classes.includes('mail-flow-other') ? '' : label);
        }
      }
    }
  });

  it('whatever the ruleset and its labels are', () => {
    const labels = fc.oneof(hostileText, fc.string({ unit: 'grapheme', maxLength: 80 }), fc.lorem());
    const cases = flowingRulesets(labels).chain((ruleset) =>
      fc.tuple(fc.constant(ruleset), configurationsOf(ruleset.vocabulary), fc.constantFrom(...ORIENTATIONS)),
    );
    fc.assert(
      fc.property(cases, ([ruleset, configuration, orientation]) => {
        const picture = draw(configuration, { ruleset, orientation });
        expect(faultsOf(picture)).toEqual([]);
        const traced = Object.keys(ruleset.vocabulary.directions).flatMap(
          (direction) => ruleset.mailFlow?.[direction]?.[configuration[direction] as string] ?? [],
        );
        const expected = traced.flatMap(({ hop, perOwner }) => new Array(perOwner ? 3 : 1).fill(hop));
        expect(picture.boxes.map(({ hop }) => hop).sort()).toEqual(expected.sort());
      }),
      { numRuns: 200 },
    );
  });

  it('a label that is too long ends in an ellipsis, a short one does not', () => {
    const named = (label: string) => {
      const ruleset = defineRuleset({ ...guide, words: { en: { hops: { sender: label } } } });
      return draw(forwarding, { ruleset }).boxes.find(({ hop }) => hop === 'sender')?.lines ?? [];
    };
    expect(named('One two')).toEqual(['One two']);
    const long = named('several words '.repeat(20));
    expect([long.length, long.at(-1)?.endsWith('…')]).toEqual([3, true]);
    const word = named('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen');
    expect(word.join('')).toBe('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen');
    expect(named('m'.repeat(500)).join('')).toMatch(/^m+…$/);
  });
});

describe('a picture can stand on any page', () => {
  const ELEMENTS = ['svg', 'title', 'desc', 'g', 'rect', 'path', 'text', 'tspan'];
  const ATTRIBUTES = [
    ...['xmlns', 'class', 'role', 'lang', 'aria-label', 'viewBox', 'width', 'height', 'data-hop'],
    ...['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray', 'opacity'],
    ...['x', 'y', 'rx', 'd', 'transform', 'font-size', 'font-weight', 'text-anchor'],
  ];

  it('has no styles, scripts, ids, links or colours of its own', () => {
    for (const options of everyLook) {
      for (const scene of everyScene) {
        for (const { tag, attributes } of everyIn(draw(scene, options).root)) {
          expect(ELEMENTS).toContain(tag);
          for (const name of Object.keys(attributes)) expect(ATTRIBUTES).toContain(name);
          for (const name of ['fill', 'stroke'])
            expect([undefined, 'none', 'currentColor']).toContain(attributes[name]);
          for (const each of (attributes.class ?? 'mail-flow').split(' ')) expect(each).toMatch(/^mail-flow/);
        }
      }
    }
  });

  it('has every text from data escaped', () => {
    const changes = fc.infiniteStream(hostileText);
    fc.assert(
      fc.property(changes, fc.constantFrom(...ORIENTATIONS), (texts, orientation) => {
        const next = () => texts.next().value as string;
        const ruleset = guideInWords(next);
        const svg = renderMailFlow({ owner: 'user', incoming: 'server', outgoing: 'outlook' }, {
          ruleset,
          orientation,
        } as object);
        expect(svg).not.toMatch(UNSEEN);
        const { root, boxes } = look(svg);
        expect(everyIn(root).filter(({ tag }) => !ELEMENTS.includes(tag))).toEqual([]);
        const words = ruleset.words?.en?.hops ?? {};
        for (const { hop, classes, lines } of boxes) {
          if (classes.includes('mail-flow-other') || lines.at(-1)?.endsWith('…')) continue;
          const label = words[hop] as string;
          if (!UNSEEN.test(label) && !label.includes('\n'))
            expect(withoutSpace(lines.join(''))).toBe(withoutSpace(label));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds no character that XML does not allow', () => {
    const ruleset = guideInWords((text) => `${text}\uFFFE\uFFFF\u0000`);
    const svg = renderMailFlow(forwarding, { ruleset } as object);
    expect(textIn(look(svg).root)).toContain('Sender\uFFFD\uFFFD\\u{0}');
  });

  it('says its language in an attribute that ends where it should', () => {
    const { root } = draw(forwarding, { locale: { ...en, id: '"><script>' } });
    expect(root.attributes.lang).toBe('"><script>');
  });
});

describe('what is drawn', () => {
  const both = { owner: 'user', incoming: 'server', outgoing: 'server' } as const;
  const headings = (configuration: object, options?: object) =>
    draw(configuration, options).texts.flatMap(({ kind, text }) => (kind === 'heading' ? [text] : []));
  const INCOMING = 'Incoming email: Server-Side Synchronization or Email Router';
  const OUTGOING = 'Outgoing email: Server-Side Synchronization or Email Router';

  it('is every direction in which e-mail travels', () => {
    expect(headings(both)).toEqual([INCOMING, OUTGOING]);
    expect(headings(both, { orientation: 'down' })).toEqual([INCOMING, OUTGOING]);
    expect(headings({ ...both, outgoing: 'none' })).toEqual([INCOMING]);
    expect(headings({ ...both, incoming: 'none' })).toEqual([OUTGOING]);
  });

  it('or the one that is asked for', () => {
    expect(headings(both, { direction: 'outgoing' })).toEqual([OUTGOING]);
    expect(headings(both, { direction: undefined, orientation: undefined })).toEqual([INCOMING, OUTGOING]);
  });

  it('or that nothing travels', () => {
    const empty = { ...both, incoming: 'none', outgoing: 'none' };
    const nothing = (picture: SeenPicture) => picture.texts.map(({ kind, text }) => [kind, text]);
    expect(nothing(draw(empty))).toEqual([
      ['heading', 'Incoming email: None'],
      ['heading', 'Outgoing email: None'],
      ['message', 'No email travels in this direction.'],
      ['message', 'No email travels in this direction.'],
    ]);
    expect(nothing(draw({ ...both, outgoing: 'none' }, { direction: 'outgoing', locale: sv }))).toEqual([
      ['heading', 'Utgående e-post: Inga'],
      ['message', 'Ingen e-post går i den här riktningen.'],
    ]);
    expect(draw(empty).root.attributes['aria-label']).toContain('No email travels in this direction.');
  });

  it('or that the ruleset does not say how', () => {
    const { mailFlow: _left, ...others } = guide;
    const silent = defineRuleset(others as Ruleset);
    const { texts } = draw({ ...both, outgoing: 'none' }, { ruleset: silent });
    expect(texts.map(({ text }) => text)).toEqual([
      INCOMING,
      'Outgoing email: None',
      'No route is described for this method.',
      'No email travels in this direction.',
    ]);
  });

  it('names other owners’ hops once for each time that they branch off', () => {
    const flow = (...perOwner: readonly boolean[]) => {
      const incoming = {
        server: perOwner.map((own, index) => ({
          hop: `s${index}`,
          sources: [],
          ...(own ? { perOwner: true as const } : {}),
        })),
      };
      return draw(
        { ...both, outgoing: 'none' },
        { ruleset: defineRuleset({ ...guide, mailFlow: { incoming } }) },
      ).texts.filter(({ kind }) => kind === 'caption');
    };
    expect(flow(false, false)).toEqual([]);
    expect(flow(false, true, true, false)).toEqual([{ kind: 'caption', text: 'Other mailboxes' }]);
    expect(flow(true, false, true)).toHaveLength(2);
    for (const options of everyLook) {
      const captions = draw(forwarding, options).texts.filter(({ kind }) => kind === 'caption');
      expect(captions.map(({ text }) => text)).toEqual([options.locale.phrases.mailFlow.others]);
    }
  });
});

describe('what cannot be drawn gives a picture that says so', () => {
  const messagesOf = (configuration: unknown, options?: unknown) =>
    look(renderMailFlow(configuration, options as MailFlowOptions)).texts;
  const problemsOf = (configuration: unknown, options?: object) => {
    const report = validate(configuration, options);
    return 'problems' in report ? report.problems.map(({ message }) => message) : [];
  };

  it.each(everyLook)(
    '$orientation in $locale.id: every problem of a configuration',
    ({ locale, orientation }) => {
      fc.assert(
        fc.property(nearConfigurations, (input) => {
          const expected = problemsOf(input, { locale });
          const shown = messagesOf(input, { locale, orientation });
          if (expected.length === 0)
            expect(shown.some(({ kind }) => kind === 'message' && shown.length === 1)).toBe(false);
          else expect(shown.map(({ text }) => withoutSpace(text))).toEqual(expected.map(withoutSpace));
        }),
        { numRuns: 100 },
      );
    },
  );

  const unreadable = {
    get direction(): never {
      throw new Error('this must never get out');
    },
  };

  it.each<[string, unknown]>([
    [
      '`options.orientation` is `"sideways"`, which is not accepted. Accepted: `across`, `down`.',
      { orientation: 'sideways' },
    ],
    [
      '`options.orientation` is `5`, which has the wrong type. Accepted: `across`, `down`.',
      { orientation: 5 },
    ],
    [
      '`options.direction` is `"incomming"`, which is not accepted. Did you mean `incoming`? Accepted: `incoming`, `outgoing`.',
      { direction: 'incomming' },
    ],
    ['`options.direction` cannot be read. Accepted: `incoming`, `outgoing`.', unreadable],
    ['`options.asOf` is `"today"`, which is not accepted. Accepted: `YYYY-MM-DD`.', { asOf: 'today' }],
    ['`options` is `null`, which has the wrong type. Accepted: `{…}`.', null],
  ])('%s', (message, options) => {
    expect(messagesOf(forwarding, options)).toEqual([{ kind: 'message', text: message }]);
  });

  it('every problem at once, the input’s first, in the language that was asked for', () => {
    const texts = messagesOf(
      { ...forwarding, owner: 'usr' },
      { locale: sv, asOf: 5, orientation: 1, direction: 2 },
    ).map(({ text }) => text);
    expect(texts.map((text) => /^`([\w.]+)` är/.exec(text)?.[1])).toEqual([
      ...['owner', 'options.asOf', 'options.orientation', 'options.direction'],
    ]);
  });

  it('with a ruleset that is none, no direction can be wrong', () => {
    const texts = messagesOf({}, { ruleset: 5, direction: 'x' });
    expect(texts.map(({ text }) => text)).toEqual(problemsOf({}, { ruleset: 5 } as object));
  });

  it('and is as well made as any, and named in words', () => {
    for (const orientation of ORIENTATIONS) {
      const picture = draw({ owner: 'x'.repeat(300), own: 1 }, { orientation });
      expect(faultsOf(picture)).toEqual([]);
      expect(picture.root.attributes['aria-label']).toMatch(/^Malformed\. `owner` is /);
    }
  });
});

describe('nothing throws', () => {
  it('whatever is drawn, with whatever options', () => {
    for (const [, make] of hostile) {
      look(renderMailFlow(make()));
      look(renderMailFlow(forwarding, make() as never));
      for (const key of ['orientation', 'direction', 'locale', 'ruleset', 'asOf'])
        look(renderMailFlow(forwarding, { [key]: make() } as never));
    }
    fc.assert(
      fc.property(anything, anything, (input, options) => {
        look(renderMailFlow(input, options as never));
      }),
      { numRuns: 200 },
    );
  });

  it('and every property is read once', () => {
    const configuration = withCountingGetters({ ...forwarding, prerequisites: { smtpCompatible: true } });
    const options = withCountingGetters({
      orientation: 'down',
      direction: 'incoming',
      asOf: '2021-01-01',
      locale: en,
    });
    const svg = renderMailFlow(configuration.value as unknown, options.value as never);
    expect([...readAgain(configuration.reads), ...readAgain(options.reads)]).toEqual([]);
    expect(svg).toBe(renderMailFlow(forwarding, { orientation: 'down', direction: 'incoming' }));
  });
});
