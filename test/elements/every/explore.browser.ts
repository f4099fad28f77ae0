import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { allInside, clean, hover, inside, middle, spoken, watchConsole } from '../chart-page.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';
import { CHARTS, focus, LINES, press, showChart, type Widget } from './charts.js';

/** What assistive technology is given of an element, from the browser's own tree. */
interface Node {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly parent: number;
}

const tree = (): Promise<readonly Node[]> => executeServerCommand<readonly Node[], undefined>('accessibility-tree');
const isIn = (nodes: readonly Node[], node: Node, role: string): boolean =>
  nodes[node.parent] !== undefined && (nodes[node.parent]!.role === role || isIn(nodes, nodes[node.parent]!, role));

/** The points of the chart in the tree, once they are there. */
async function points(): Promise<readonly Node[]> {
  const found = async (): Promise<readonly Node[]> => {
    const nodes = await tree();
    return nodes.filter((node) => /^(image|img|graphics-symbol)$/.test(node.role) && isIn(nodes, node, 'application'));
  };
  await until(async () => (await found()).length > 0, 'points in the tree');
  return found();
}

const days = (count: number): readonly object[] =>
  Array.from({ length: count }, (_, k) => ({
    date: new Date(Date.UTC(2024, 0, 1 + k)).toISOString().slice(0, 10),
    region: ['East', 'West'][k % 2],
    revenue: 100 + k,
  }));

/** Gives the page a hundred times as long for what it does after a time: moving the pointer takes long on a machine with other work. */
async function withSlowTimers(act: () => Promise<void>): Promise<void> {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((handler: () => void, ms = 0) => setTimeout(handler, ms * 100)) as typeof globalThis.setTimeout;
  try {
    await act();
  } finally {
    globalThis.setTimeout = setTimeout;
  }
}

describe('a chart explored without its picture', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  for (const chart of everyNth(CHARTS, 14, 10)) {
    it(`has its points in the tree, as the keyboard announces them, and nothing else of the picture: ${chart.name}`, async () => {
      const { widget } = await showChart(chart);
      const names = (await points()).map(({ name }) => name);
      const nodes = await tree();
      const inside = nodes.filter((node) => isIn(nodes, node, 'application')).map(({ role, name }) => `${role} ${name}`);
      expect(inside.filter((text) => /^(StaticText|group (rect|text|line|link|dot|area)$)/.test(text))).to.deep.equal([]);
      // A summary has no announcement of its own: there are too many points, or they are those of several lines.
      if (names.length < 2 || inside.filter((text) => /^group ./.test(text)).length > 1) return;
      focus(widget);
      await press(widget, 'Home');
      await until(() => spoken(widget) !== '', 'an announcement');
      expect(names).to.include(spoken(widget));
    });

    it(`says its summary once, and its keys once: ${chart.name}`, async () => {
      const { widget } = await showChart(chart);
      await points();
      const nodes = await tree();
      const bare = (text: string): string => text.replaceAll(/\s/g, '');
      // The stop of a title is for copies alone.
      const text = inside(widget, '#summary').cloneNode(true) as Element;
      text.querySelector('.stop')?.remove();
      const summary = bare(text.textContent);
      const read = bare(nodes.map(({ role, name }) => (role === 'StaticText' ? name : '')).join(''));
      expect(read.split(summary).length).to.equal(2);
      expect(nodes.filter(({ description }) => bare(description).includes(summary))).to.deep.equal([]);
      const keys = inside(widget, '#keys').textContent;
      expect(nodes.filter(({ name, description }) => `${name} ${description}`.includes(keys)).length).to.be.at.most(1);
      focus(widget);
      await press(widget, '?');
      await until(() => spoken(widget).startsWith(keys), 'the keys of the chart');
    });
  }

  it('has the points of each line in a group of its name', async () => {
    await showChart({ tag: 'sales-trend', attributes: { granularity: 'year', series: 'region' } });
    await points();
    const nodes = await tree();
    const [, ...groups] = nodes.filter((node) => node.role === 'group' && isIn(nodes, node, 'application'));
    expect(groups.map(({ name }) => name).sort()).to.deep.equal(['East', 'North', 'South', 'West']);
    const east = nodes.indexOf(groups.find(({ name }) => name === 'East')!);
    const total = LINES.filter(({ region, date }) => region === 'East' && date.startsWith('2022')).reduce(
      (sum, { revenue }) => sum + revenue,
      0,
    );
    const [first] = nodes.filter(({ parent }) => parent === east);
    expect(first!.name)
      .to.contain('2022')
      .and.to.contain(total.toLocaleString('en-US', { minimumFractionDigits: 2 }));
  });

  it('changes its points and its table as a whole, because a screen reader hears of each part that changes', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'month' } });
    await points();
    const changed = new Set<string>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records)
        changed.add(target instanceof Element ? target.closest('svg, table, div')!.localName : '#text');
    });
    const [table, place] = [inside(widget, '.vh[part=table]'), inside(widget, 'svg.points')];
    const texts = (): readonly unknown[] => [table.textContent, place.querySelector('rect')!.getAttribute('aria-label')];
    const before = texts();
    for (const one of [table, place]) watch.observe(one, { childList: true, characterData: true, subtree: true });
    filterGroup('default').set('a', 'region: East');
    await until(() => texts().every((text, k) => text !== before[k]), 'other numbers');
    watch.disconnect();
    filterGroup('default').clear('a');
    expect([...changed].sort()).to.deep.equal(['div', 'svg']);
    expect([...place.children].map(({ role }) => role)).to.deep.equal(['group']);
  });

  it('has each of 200 points, and one sentence for more @release', async () => {
    const trend = { tag: 'sales-trend', attributes: { granularity: 'day' } };
    await showChart(trend, days(200));
    expect((await points()).length).to.equal(200);
    clean();
    await showChart(trend, days(201));
    await until(async () => (await points()).length === 1, 'one sentence');
    expect((await points())[0]!.name).to.equal('Highest: Jul 19, 2024 ($300.00); lowest: Jan 1, 2024 ($100.00)');
  });

  it('describes each line of many points by its highest and lowest one @release', async () => {
    await showChart({ tag: 'sales-trend', attributes: { granularity: 'day', series: 'region' } }, days(240));
    await until(async () => (await points()).length === 2, 'one sentence per line');
    const east = (await points()).find(({ name }) => name.startsWith('East: '))!;
    // East has rows on every other day; a day without any is zero.
    expect(east.name).to.contain('338').and.to.contain('lowest: Jan 2, 2024 ($0.00)');
  });

  it('has a point where its mark is @release', async () => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region' } });
    await points();
    await hover(middle(allInside(widget, '.points rect')[2]!));
    await until(() => inside(widget, '.tip').matches(':popover-open'), 'a tooltip');
    const name = allInside(widget, '.points rect')[2]!.getAttribute('aria-label')!;
    expect(name.startsWith(inside(widget, '.tip h3').textContent)).to.equal(true);
  });
});

describe('what is announced once', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  it('is the change of a key figure, whose sparkline is no stop of the Tab key', async () => {
    const { widget } = await showChart({
      tag: 'sales-kpi',
      attributes: { measure: 'revenue', compare: 'previous-year', sparkline: '' },
    });
    const nodes = await tree();
    const change = inside(widget, '.delta .vh').textContent.trim();
    expect(change).to.match(/^(up|down) [\d.]+%, /);
    const own = nodes.filter((node) => node.role === 'StaticText' && node.name.includes(change.split(' ')[1]!.replace(',', '')));
    expect(own.map(({ name }) => name).filter((name) => !/^[+−]/.test(name))).to.deep.equal([change]);
    expect(nodes.filter(({ description }) => description.includes(change))).to.deep.equal([]);
    expect(inside(widget, '.spark').tabIndex).to.equal(-1);
  });

  it('is the row at the cursor of a table, as its active descendant @release', async () => {
    const { widget } = await showChart({ tag: 'sales-table', attributes: { by: 'category' } });
    const grid = inside(widget, '[role=grid]');
    grid.focus();
    expect(grid.getAttribute('aria-activedescendant')).to.equal(null);
    await press(widget, 'ArrowDown', 'ArrowDown');
    const row = inside(widget, `#${grid.getAttribute('aria-activedescendant')!}`);
    expect(row.getAttribute('aria-label')).to.match(
      /^Office: .*Row 2 of 3\.$|^Furniture: .*Row 2 of 3\.$|^Technology: .*Row 2 of 3\.$/,
    );
    expect(spoken(widget)).to.equal('');
    const nodes = await tree();
    expect(nodes.filter(({ role }) => role === 'columnheader').map(({ name }) => name)).to.include('Revenue');
    expect(nodes.find(({ role, name }) => role === 'button' && name === 'Revenue')?.description).to.equal('Sort by revenue');
  });
});

describe('a tooltip', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  const open = async (): Promise<Widget> => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region' } });
    await until(() => allInside(widget, '.points rect').length === 4, 'points');
    await hover(middle(allInside(widget, '.points rect')[1]!));
    await until(() => inside(widget, '.tip').matches(':popover-open'), 'a tooltip');
    return widget;
  };

  it('that the pointer opened goes by Escape, wherever the focus is @release', async () => {
    const widget = await open();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await press(widget, 'Escape');
    expect(inside(widget, '.tip').matches(':popover-open')).to.equal(false);
    field.remove();
  });

  for (const [tag, attributes] of [
    ['sales-trend', { granularity: 'month' }],
    ['sales-heatmap', { where: 'date: 2023' }],
  ] as const)
    it(`stays while the pointer moves onto it across other marks: ${tag} @release`, async () => {
      const { widget } = await showChart({ tag, attributes });
      const tip = inside(widget, '.tip');
      const chart = inside(widget, '[part=chart]').getBoundingClientRect();
      const start = { x: chart.left + chart.width / 4, y: chart.top + chart.height / 2 };
      await hover(start);
      await until(() => tip.matches('.reachable'), 'a tooltip that the pointer can reach');
      const title = tip.querySelector('h3')!.textContent;
      const [to, away] = [middle(tip), Math.abs(middle(tip).x - start.x)];
      await withSlowTimers(async () => {
        for (let px = 4; px < away; px += 4) {
          const share = px / away;
          await hover({ x: start.x + share * (to.x - start.x), y: start.y + share * (to.y - start.y) });
          if (tip.matches(':hover')) break;
        }
        await until(() => tip.matches(':hover'), 'the pointer on the tooltip');
      });
      const begun = performance.now();
      await until(() => performance.now() - begun > 600, 'some time');
      expect(tip.matches(':popover-open') && tip.querySelector('h3')?.textContent).to.equal(title);
      await hover({ x: 1, y: 790 });
      await until(() => !tip.matches(':popover-open'), 'no tooltip');
    });

  it('stays while the pointer rests on it, and goes with the pointer @release', async () => {
    const widget = await open();
    const tip = inside(widget, '.tip');
    await until(() => tip.matches('.reachable'), 'a tooltip that the pointer can reach');
    await hover(middle(tip));
    await until(() => tip.matches(':hover'), 'the pointer on the tooltip');
    // Longer than any pointer needs to get there.
    const start = performance.now();
    await until(() => performance.now() - start > 600, 'some time');
    expect(tip.matches(':popover-open')).to.equal(true);
    await hover({ x: 1, y: 790 });
    await until(() => !tip.matches(':popover-open'), 'no tooltip');
  });
});
