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

/** After the next frame's work is done. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

let all;
let movedAt;
let step;

/** Puts the widgets on the page, over a file. Resolves when all are painted. */
async function open({ url }) {
  await Promise.all(['source', 'kpi', 'trend', 'filter'].map((tag) => import(`/dist/define/sales-${tag}.js`)));
  document.body.append(element('sales-source', { id: 'sales', src: url }));
  all = widgets();
  document.body.append(...all);
  await Promise.all(all.map((widget) => widget.ready));
  addEventListener('pointermove', ({ timeStamp }) => (movedAt = timeStamp), { capture: true });
}

/** Where the months of the brushed chart lie. */
function months() {
  const { shadowRoot } = all[0];
  const { left, top } = shadowRoot.querySelector('.stage').getBoundingClientRect();
  const path = shadowRoot.querySelector('.line.s1:not(.thin) path').getAttribute('d');
  return [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [left + Number(x), top + Number(y)]);
}

/** Listens for the next step: it begins with the mouse's move and ends with the frame in which all widgets that follow show their new answers. */
function expect(name) {
  const followers = all.slice(1);
  const shown = followers.map(
    (widget) => new Promise((resolve) => widget.addEventListener('sales-load', resolve, { once: true })),
  );
  document.addEventListener('sales-filter-change', () => performance.mark(`${name} moved`), { once: true });
  step = Promise.all(shown).then(async () => {
    await painted();
    performance.mark(`${name} painted`);
    return { ms: performance.now() - movedAt, value: all[1].value };
  });
}

window.paint = { open, months, expect, taken: () => step };
