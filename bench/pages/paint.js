// Six widgets on a page, as people put them there: three cards, two charts over time and a filter. A mouse drags over the first chart.
const CARDS = ['revenue', 'units', 'profit'];

function element(tag, attributes) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function widgets() {
  const source = { source: 'sales' };
  const trend = { ...source, measure: 'revenue', granularity: 'month' };
  return [
    element('sales-trend', { ...trend, id: 'brushed' }),
    ...CARDS.map((measure) => element('sales-kpi', { ...source, measure, compare: 'previous-year', sparkline: '' })),
    element('sales-trend', { ...trend, series: 'region' }),
    element('sales-filter', { ...source, field: 'channel' }),
  ];
}

/** Widgets of a page whose own control filters them; the first five are those of a small page. */
function dashboard(count) {
  return Array.from({ length: Math.ceil(count / 12) }, twelve)
    .flat()
    .slice(0, count);
}

function twelve() {
  const of = (tag, attributes) => element(tag, { source: 'sales', measure: 'revenue', ...attributes });
  return [
    of('sales-kpi'),
    of('sales-trend', { granularity: 'month' }),
    of('sales-breakdown', { by: 'region' }),
    of('sales-breakdown', { by: 'product' }),
    of('sales-table', { by: 'channel' }),
    of('sales-kpi', { measure: 'units' }),
    of('sales-kpi', { measure: 'profit' }),
    of('sales-trend', { granularity: 'month', series: 'region' }),
    of('sales-breakdown', { by: 'store' }),
    of('sales-breakdown', { by: 'region', measure: 'units' }),
    of('sales-heatmap', { x: 'weekday(date)', y: 'month(date)' }),
    element('sales-filter', { source: 'sales', field: 'channel' }),
  ];
}

/** After the next frame's work is done. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

let all;
/** The widgets that can be seen. */
let seen;
let movedAt;
let step;

/** Puts the widgets on the page, over a file; those after the first `inView` far below. Resolves when all are painted. */
async function open({ url, count, inView = count }) {
  const tags = ['source', 'kpi', 'trend', 'filter', ...(count ? ['breakdown', 'table', 'heatmap'] : [])];
  await Promise.all(tags.map((tag) => import(`/dist/define/sales-${tag}.js`)));
  document.body.append(element('sales-source', { id: 'sales', src: url }));
  all = count ? dashboard(count) : widgets();
  seen = all.slice(0, inView);
  for (const part of [seen, all.slice(seen.length)]) {
    const grid = document.createElement('div');
    grid.style.cssText = `display: grid; grid-template-columns: repeat(${count ? 4 : 2}, 1fr); gap: 8px; margin-block-end: 2000px`;
    grid.append(...part);
    document.body.append(grid);
  }
  await Promise.all(all.map((widget) => widget.ready));
  const onMove = ({ timeStamp }) => {
    movedAt = timeStamp;
    begin();
  };
  addEventListener('pointermove', onMove, { capture: true });
}

/** Where the months of the brushed chart lie. */
function months() {
  const { shadowRoot } = all[0];
  const { left, top } = shadowRoot.querySelector('.stage').getBoundingClientRect();
  const path = shadowRoot.querySelector('.line.s1:not(.thin) path').getAttribute('d');
  return [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [left + Number(x), top + Number(y)]);
}

/** The next step, which has not begun. */
let awaited;

/** Marks the beginning of the step: what the page's tools did before is none of its work. */
function begin() {
  if (awaited) performance.mark(`${awaited} moved`);
  awaited = undefined;
}

/** Listens for the next step: it begins with the mouse's move and ends with the frame in which all widgets that follow show their new answers. */
function expect(name, followers = all.slice(1)) {
  const shown = followers.map(
    (widget) => new Promise((resolve) => widget.addEventListener('sales-load', resolve, { once: true })),
  );
  awaited = name;
  step = Promise.all(shown).then(async () => {
    await painted();
    performance.mark(`${name} painted`);
    return { ms: performance.now() - movedAt, value: all.find(({ localName }) => localName === 'sales-kpi').value };
  });
}

/** Sets a clause as a script of the page does. Resolves once all widgets show their new answers. */
async function set(name, where) {
  const { filterGroup } = await import('/dist/index.js');
  expect(name, seen);
  movedAt = performance.now();
  begin();
  filterGroup().set('slider', where);
  return step;
}

window.paint = { open, months, expect, set, taken: () => step };
