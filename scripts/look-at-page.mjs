// Measures how a dashboard looks. The browser imports this file into the page. Positions and lengths are in px.

/** The plot of the main chart: its least height, and its largest width by height; from this width of the screen. */
const [HERO_PX, HERO_RATIO, WIDE_PX] = [240, 4, 1280];
/** The largest share of the page that may show nothing, and the largest of a card. Runs up to this height are mere spacing. */
const [EMPTY, EMPTY_OF_CARD, EMPTY_RUN_PX] = [0.15, 1 / 4, 48];
/** What the first screen shows at least of the first chart. */
const FIRST_PX = 160;
/** How far a bar may be off, and how far bars with equal labels may differ. */
const [BAR_PX, SAME_PX] = [1.5, 2];
/** The points of the main chart. */
const [MIN_POINTS, MAX_POINTS] = [12, 60];
/** The largest share of a card that names take. */
const NAMES = 0.4;
/** The share of the rows of a list that another list has too, and the least number of rows, from which the card repeats that list. */
const [REPEATED, MIN_ROWS] = [0.8, 4];
/** What a card shows besides text. */
const SHAPES =
  'svg.plot :is(path, rect, circle, text), canvas, td, th, button, input, img, svg:not(.plot, .bones, .points, .overlay)';

const boxOf = (element) => element.getBoundingClientRect();
const dashboardRoot = () => document.querySelector('sales-dashboard').shadowRoot;
const plotsOf = (card) => [...card.shadowRoot.querySelectorAll('svg.plot')].filter((svg) => boxOf(svg).height > 0);
const number = (one, name) => Number(one.getAttribute(name));
const nameOf = (card) => card.parentElement.name ?? card.id.replace(/^.*-kpi-/, 'kpi-');
/** The elements of a tree, through the shadow roots in it. */
const elementsOf = (tree) =>
  [...tree.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one, ...elementsOf(one.shadowRoot)] : [one]));
const hasText = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
const px = (length) => length.toFixed(0);

/** Starts to record where the parts of a dashboard stand, frame by frame. It is sent to the browser alone, before the page has content. */
export function watchPlaces() {
  const places = {};
  const heights = [];
  const boxes = new Map();
  const sentences = new Map();
  const flashes = new Set();
  const PARTS = ['h2', '.lead', '.filters', '.kpis', '.tiles', '.tiles > :first-child'];
  const take = () => {
    const page = document.querySelector('sales-dashboard')?.shadowRoot?.querySelector('.page');
    for (const part of PARTS) {
      const found = page?.querySelector(part);
      const box = (found?.localName === 'slot' ? found.firstElementChild : found)?.getBoundingClientRect();
      if (!box || box.height === 0) continue;
      const top = Math.round(box.top + globalThis.scrollY);
      const known = (places[part] ??= []);
      if (known.at(-1) !== top) known.push(top);
    }
    for (const card of page?.querySelectorAll('.tiles > slot > *') ?? []) {
      const text = card.shadowRoot?.querySelector('.read')?.textContent.trim() ?? '';
      if (sentences.get(card) && text === '') flashes.add(`${card.parentElement.name}: ${sentences.get(card)}`);
      sentences.set(card, text);
      const seen = boxes.get(card) ?? { name: card.parentElement.name, tops: [], widths: [] };
      boxes.set(card, seen);
      if (card.matches(':not(:defined), :state(loading), :state(quiet)')) continue;
      const box = card.getBoundingClientRect();
      const [top, width] = [Math.round(box.top + globalThis.scrollY), Math.round(box.width)];
      if (seen.tops.at(-1) !== top) seen.tops.push(top);
      if (seen.widths.at(-1) !== width) seen.widths.push(width);
    }
    const hasCards = page?.querySelector('.tiles > slot > *');
    const height = hasCards ? Math.round(page.getBoundingClientRect().height) : 0;
    if (height > 0 && heights.at(-1) !== height) heights.push(height);
    requestAnimationFrame(take);
  };
  requestAnimationFrame(take);
  globalThis.placesOfParts = places;
  globalThis.heightsOfPage = heights;
  globalThis.boxesOfCards = boxes;
  globalThis.flashesOfPage = flashes;
}

/** Returns the tops that each part of the dashboard had, in px, in the order in which it had them. */
export function placesSeen() {
  return globalThis.placesOfParts;
}

/** Returns the heights that the dashboard had from the first frame with cards on, in px, in the order in which it had them. */
export function heightsSeen() {
  return globalThis.heightsOfPage;
}

/** Returns the names of the cards, each with the tops and the widths that it had with its numbers, in px, in the order in which it had them. */
export function boxesSeen() {
  return [...globalThis.boxesOfCards.values()];
}

/** Returns the sentences that a card showed for some frames, and then omitted. */
export function flashesSeen() {
  return [...globalThis.flashesOfPage];
}

/** Opens the parts that a narrow page collapses, and returns the names of the places that the page then has. */
export async function reachablePlaces() {
  const root = dashboardRoot();
  root.querySelector('.whole[aria-expanded="false"]')?.click();
  await document.querySelector('sales-dashboard').updateComplete;
  await dashboardPainted();
  return [...root.querySelectorAll('.tiles > slot[name]')].filter((slot) => slot.children.length > 0).map((slot) => slot.name);
}

/** Resolves when the dashboard is painted. Returns the error that it shows instead. */
export async function dashboardPainted() {
  await customElements.whenDefined('sales-dashboard');
  const dashboard = document.querySelector('sales-dashboard');
  let shown;
  do {
    shown = dashboard.ready;
    try {
      await shown;
    } catch (error) {
      return String(error.message);
    }
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 150));
  } while (dashboard.ready !== shown);
  return undefined;
}

/** The number that a label shows, and half of its last digit; undefined for other texts. */
function readLabel(text) {
  const match = /(\d[\d,]*)(\.\d+)?\s*([KMBT])?/.exec(text);
  if (!match) return undefined;
  const unit = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 }[match[3]] ?? 1;
  const decimals = (match[2] ?? '.').length - 1;
  const value = Number(match[1].replaceAll(',', '') + (match[2] ?? '')) * unit * (/[−-]/.test(text) ? -1 : 1);
  return { value, off: (0.5 * unit) / 10 ** decimals };
}

/** The bars of a chart with the labels on their lines, by column. */
function barsOf(svg) {
  const amounts = [...svg.querySelectorAll('g.amount:not(.legend) text')].map((text) => ({
    x: number(text, 'x'),
    y: number(text, 'y'),
    text: text.textContent,
  }));
  const columns = new Map();
  for (const rect of svg.querySelectorAll('g[aria-label="rect"].fill:not(.part, .legend) rect')) {
    const [x, width] = [number(rect, 'x'), number(rect, 'width')];
    const y = number(rect, 'y') + number(rect, 'height') / 2;
    const [label] = amounts.filter((one) => Math.abs(one.y - y) < 1 && one.x > x + width).sort((a, b) => a.x - b.x);
    const read = label && readLabel(label.text);
    if (read) columns.set(label.x, [...(columns.get(label.x) ?? []), { width, label: label.text, ...read }]);
  }
  return [...columns.values()];
}

function barProblems(svg) {
  return barsOf(svg).flatMap((bars) => {
    const [longest] = bars.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
    const perUnit = longest.width / Math.abs(longest.value || 1);
    return bars.flatMap(({ width, value, off, label }, k) => {
      const found = [];
      const expected = Math.abs(value) * perUnit;
      const slack = BAR_PX + (off + Math.abs(value / (longest.value || 1)) * longest.off) * perUnit;
      if (Math.abs(width - expected) > slack)
        found.push({ check: 'bar', text: `${label} is ${px(width)} px long; by ${longest.label} it would be ${px(expected)}` });
      const same = bars.slice(0, k).find((bar) => bar.label === label && Math.abs(bar.width - width) > SAME_PX);
      if (same) found.push({ check: 'equal', text: `${label} is written on bars of ${px(same.width)} and ${px(width)} px` });
      return found;
    });
  });
}

function axisProblems(svg) {
  const ticks = [...svg.querySelectorAll('g.tick[text-anchor="end"]:not(.legend) text')].filter(({ textContent }) =>
    /\d/.test(textContent),
  );
  const places = ticks.map((tick) => `${tick.getAttribute('x')} ${tick.textContent}`);
  const twice = ticks.filter((_, k) => places.indexOf(places[k]) < k);
  return twice.map(({ textContent }) => ({ check: 'equal', text: `the axis says ${textContent} twice` }));
}

/** The amounts of a column have one unit: K, M or percent. */
function unitProblems(svg) {
  const columns = new Map();
  for (const text of svg.querySelectorAll('g.amount:not(.legend) text')) {
    const [, digits = '', unit = ''] = /([\d.,]*\d)\s*([KMBT%]?)/.exec(text.textContent) ?? [];
    if (!/[1-9]/.test(digits)) continue;
    const column = text.getAttribute('x');
    const units = columns.get(column) ?? new Map();
    columns.set(column, units.set(unit, units.get(unit) ?? text.textContent));
  }
  return [...columns.values()]
    .filter((units) => units.size > 1)
    .map((units) => ({ check: 'unit', text: `one column says ${[...units.values()].join(' and ')}` }));
}

/** The names of the bars of a card, or of the rows of a table. */
const namesIn = (card) => [...card.shadowRoot.querySelectorAll('svg.plot g.name text')];
const rowNamesIn = (card) =>
  card.localName === 'sales-table' ? [...card.shadowRoot.querySelectorAll('tbody tr > :first-child')] : namesIn(card);

/** A change that rounds to nothing has no direction. */
function arrowProblems(card) {
  const texts = elementsOf(card.shadowRoot).filter((one) => hasText(one) && /[▲▼]/.test(one.textContent));
  return texts
    .map((one) => (one.parentElement ?? one).textContent.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => /[▲▼]\s*[+−-]?0(?:[.,]0+)?\s?(?:%|pp)/.test(text))
    .map((text) => ({ check: 'arrow', text: `“${text}” has an arrow` }));
}

const isMark = (one) => !one.closest('.grid, .zero, .tick-line, .legend, defs') && boxOf(one).width + boxOf(one).height > 1;
const marksIn = (svg) => [...svg.querySelectorAll('path, rect, circle')].filter(isMark);

/** Names next to their bars take room from them. Names above their bars do not. */
function nameProblems(card) {
  const { width } = boxOf(card);
  const middles = plotsOf(card)
    .flatMap(marksIn)
    .map(boxOf)
    .map(({ top, bottom }) => (top + bottom) / 2);
  const beside = namesIn(card)
    .map(boxOf)
    .filter(({ top, bottom }) => middles.some((middle) => middle > top && middle < bottom));
  const widest = Math.max(0, ...beside.map((name) => name.width));
  return widest > NAMES * width ? [{ check: 'names', text: `names take ${px(widest)} of ${px(width)} px` }] : [];
}

/** A chart shows marks, not axes alone. */
function markProblems(card) {
  const plots = plotsOf(card);
  const hasMark = plots.some((svg) => marksIn(svg).length > 0);
  return plots.length === 0 || hasMark || card.shadowRoot.querySelector('canvas')
    ? []
    : [{ check: 'marks', text: 'the chart has no mark' }];
}

function repeatProblems(cards) {
  const lists = cards
    .map((card) => ({ name: nameOf(card), rows: new Set(rowNamesIn(card).map(({ textContent }) => textContent.trim())) }))
    .filter(({ rows }) => rows.size >= MIN_ROWS);
  return lists.flatMap((list, k) =>
    lists
      .slice(k + 1)
      .filter((other) => {
        const common = [...list.rows].filter((row) => other.rows.has(row)).length;
        return common >= REPEATED * Math.min(list.rows.size, other.rows.size);
      })
      .map((other) => ({ check: 'repeat', text: `${list.name} and ${other.name} list the same rows` })),
  );
}

function grainProblems(cards) {
  const trend = cards.find((card) => card.localName === 'sales-trend');
  // Each line is a group.
  const points = trend?.shadowRoot.querySelector('svg.points > g')?.children.length ?? MIN_POINTS;
  return points < MIN_POINTS || points > MAX_POINTS
    ? [{ check: 'grain', text: `the main chart has ${points} points; ${MIN_POINTS} to ${MAX_POINTS} are read` }]
    : [];
}

function textProblems(card, svg) {
  const frame = boxOf(card);
  const texts = [...svg.querySelectorAll('text')]
    .map((text) => ({ text: text.textContent, box: boxOf(text) }))
    .filter(({ box }) => box.width > 0);
  const cut = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const collisions = texts.flatMap((one, k) =>
    texts.slice(k + 1).flatMap((other) => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The box of a line of text is taller than its letters.
      const isOver = across > 1 && down > 4 && one.text !== other.text;
      return isOver
        ? [{ check: 'collision', text: `“${one.text}” and “${other.text}” overlap by ${px(across)} × ${px(down)} px` }]
        : [];
    }),
  );
  return [...cut.map(({ text }) => ({ check: 'clipped', text: `“${text}” leaves its card` })), ...collisions];
}

function clippedProblems(card) {
  const isCut = (one) => {
    if (!(one instanceof globalThis.HTMLElement) || !hasText(one) || one.closest('.vh, [hidden], .points')) return false;
    const { overflowX, position, clipPath } = getComputedStyle(one);
    if (overflowX === 'visible' || clipPath !== 'none' || position === 'absolute') return false;
    return one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1;
  };
  return elementsOf(card.shadowRoot)
    .filter(isCut)
    .map((one) => ({ check: 'clipped', text: `“${one.textContent.trim()}” is cut` }));
}

/** The height in which a card shows nothing over its whole width. */
function emptyPx(card) {
  const { top, bottom } = boxOf(card);
  const isSeen = (one) => !one.matches('.vh, .vh *, .bones *') && getComputedStyle(one).visibility !== 'hidden';
  const spans = elementsOf(card.shadowRoot)
    .filter((one) => (one.matches(SHAPES) || hasText(one)) && isSeen(one))
    .map(boxOf)
    .filter(({ width, height }) => width + height > 1)
    .sort((one, other) => one.top - other.top);
  let [reached, empty] = [top, 0];
  for (const span of [...spans, { top: bottom, bottom }]) {
    const from = Math.min(span.top, bottom);
    if (from - reached > EMPTY_RUN_PX) empty += from - reached;
    reached = Math.max(reached, span.bottom);
  }
  return empty;
}

function emptyProblems(cards) {
  const tiles = boxOf(dashboardRoot().querySelector('.tiles'));
  const measured = cards.map((card) => ({ name: nameOf(card), nothing: emptyPx(card), ...boxOf(card).toJSON() }));
  const problems = measured
    .filter(({ nothing, height }) => nothing > height * EMPTY_OF_CARD)
    .map(({ name, nothing, height }) => ({ check: 'empty', text: `${name}: ${px(nothing)} of ${px(height)} px show nothing` }));
  const sum = (areaOf) => measured.reduce((total, card) => total + areaOf(card), 0);
  const all = tiles.width * tiles.height;
  const beside = Math.max(0, all - sum(({ width, height }) => width * height));
  const share = (beside + sum(({ width, nothing }) => width * nothing)) / all;
  if (share < EMPTY) return problems;
  return [...problems, { check: 'empty', text: `${px(100 * share)}% of the page shows nothing; at most ${100 * EMPTY}% may` }];
}

function heroProblems(cards) {
  const hero = cards.find((card) => card.localName === 'sales-trend');
  const [svg] = hero ? plotsOf(hero) : [];
  if (!svg || globalThis.innerWidth < WIDE_PX) return [];
  const rules = [...svg.querySelectorAll('g:is(.grid, .zero) path')].map(boxOf).filter(({ width, height }) => width > height);
  const height = Math.max(...rules.map(({ bottom }) => bottom)) - Math.min(...rules.map(({ top }) => top));
  const { width } = rules[0] ?? boxOf(svg);
  const isGood = height >= HERO_PX && width <= HERO_RATIO * height;
  return isGood
    ? []
    : [{ check: 'hero', text: `its plot is ${px(width)} × ${px(height)} px, ${(width / height).toFixed(1)} : 1` }];
}

function firstProblems(cards) {
  const top = Math.min(...cards.flatMap((card) => plotsOf(card).map((svg) => boxOf(svg).top))) + globalThis.scrollY;
  return top + FIRST_PX > globalThis.innerHeight
    ? [{ check: 'first', text: `the first chart starts at ${px(top)} of ${globalThis.innerHeight} px` }]
    : [];
}

/** Measures the painted dashboard. Returns what is wrong with it: `{ check, text }[]`. */
export function measurePage() {
  const figures = [...dashboardRoot().querySelectorAll('.kpis > *')].filter((card) => card.shadowRoot);
  const cards = [...dashboardRoot().querySelectorAll('.tiles > slot > *')].filter((card) => card.shadowRoot);
  if (cards.length === 0) return [{ check: 'empty', text: 'the page has no card' }];
  const ofCards = [...figures, ...cards].flatMap((card) => {
    const ofPlots = plotsOf(card).flatMap((svg) => [
      ...barProblems(svg),
      ...axisProblems(svg),
      ...unitProblems(svg),
      ...textProblems(card, svg),
    ]);
    return [...clippedProblems(card), ...arrowProblems(card), ...nameProblems(card), ...markProblems(card), ...ofPlots].map(
      ({ check, text }) => ({ check, text: `${nameOf(card)}: ${text}` }),
    );
  });
  const widerBy = () => document.documentElement.scrollWidth - globalThis.innerWidth;
  const across = widerBy();
  // Pages without a margin of their own have no room for what leaves the dashboard.
  document.body.style.padding = '0';
  const bare = widerBy();
  document.body.style.padding = '';
  const ofPage = [
    ...(across > 0 ? [{ check: 'clipped', text: `the page is ${across} px wider than the screen` }] : []),
    ...(bare > across ? [{ check: 'clipped', text: `without a margin the page is ${bare} px wider than the screen` }] : []),
  ];
  const ofTiles = [emptyProblems, repeatProblems, grainProblems, heroProblems, firstProblems];
  return [...ofCards, ...ofPage, ...ofTiles.flatMap((check) => check(cards))];
}
