// Functions that run in the page: what cards paint, and whether it is true.

/** Compares what cards paint with the figures of each version, in each frame that changes a card. `window.chaos` has what was found. */
export function watchPage(figures) {
  const numbersOf = (card) => {
    const value = card.shadowRoot?.querySelector('[part=value]');
    // A large number is shortened on the card. Its label has all digits.
    const shown = value?.getAttribute('aria-label') ?? value?.textContent ?? '';
    if (card.localName === 'sales-kpi') return String(Number(shown.replace(/[^\d.]/g, '')));
    const sums = card.result?.rows().map(({ revenue }) => revenue) ?? [];
    return sums.sort((a, b) => a - b).join();
  };
  const read = (card) => {
    const key = [card.localName, ...['measure', 'by', 'where'].map((name) => card.getAttribute(name) ?? '')].join('|');
    const text = numbersOf(card);
    const state = ['stale', 'loading', 'error', 'empty'].find((name) => card.matches(`:state(${name})`)) ?? 'ready';
    const versions = [...figures.keys()].filter((version) => figures[version][key] === text);
    return { key, text, state, versions };
  };
  const chaos = { checks: 0, versions: [], violations: [], cards: [] };
  window.chaos = chaos;
  let isDue = false;
  const checkNextFrame = () => {
    if (!isDue) requestAnimationFrame(check);
    isDue = true;
  };
  const changes = new MutationObserver(checkNextFrame);
  const check = () => {
    isDue = false;
    const dashboards = [...document.querySelectorAll('sales-dashboard')];
    const own = [...document.querySelectorAll('sales-kpi, sales-breakdown, sales-trend')];
    // Of a dashboard, the key figures that any page has.
    const inner = dashboards.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('sales-kpi[measure="revenue"]')]);
    const cards = [...own, ...inner];
    for (const { shadowRoot } of cards)
      changes.observe(shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    chaos.cards = cards.map(read);
    const painted = chaos.cards.filter(({ state }) => state === 'ready');
    const shared = [...figures.keys()].filter((version) => painted.every(({ versions }) => versions.includes(version)));
    const said = JSON.stringify(painted);
    if (shared.length === 0 && chaos.violations.at(-1) !== said) chaos.violations.push(said);
    if (painted.length > 0 && shared.length > 0 && !chaos.versions.includes(shared[0])) chaos.versions.push(shared[0]);
    chaos.checks += painted.length;
  };
  check();
  // A state of a card is not in its document. Asking for each frame would have the browser make each.
  setInterval(checkNextFrame, 100);
}
