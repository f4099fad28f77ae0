// @own-page: it replaces the worker before the page has one
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { setWorkerFactory } from '../../../src/elements/base/data/data-connection.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import type { FromWorker, ToWorker } from '../../../src/worker/serve/protocol.js';
import { allInside, clean, hover, inside, middle, watchConsole } from '../chart-page.js';
import { button, heads, put, ROWS, show } from './insights-page.js';
import { until } from '../../until.js';

/** What was asked, in messages, and which answers are held back or turned into errors. */
const wire = {
  asked: [] as (readonly QueryPlan[])[],
  isHeld: (_plan: QueryPlan): boolean => false,
  isBroken: (_plan: QueryPlan): boolean => false,
  release: (): void => undefined,
};

type Answers = Extract<FromWorker, { readonly type: 'answers' }>;

function createWorker(): Worker {
  const worker = new Worker('/test/bundle/worker.js', { type: 'module' });
  const plans = new Map<number, QueryPlan>();
  const front = new EventTarget() as unknown as Worker;
  const pass = (data: FromWorker): void => {
    front.onmessage?.(new MessageEvent('message', { data }));
  };
  const held: Answers['answers'][number][] = [];
  const of = ({ id }: { readonly id: number }): QueryPlan => plans.get(id)!;
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.type !== 'answers') return void pass(data);
    const told = data.answers.map((answer) =>
      wire.isBroken(of(answer))
        ? { id: answer.id, ok: false as const, error: { code: 'engine-error' as const, message: 'out of luck', params: {} } }
        : answer,
    );
    held.push(...told.filter((answer) => wire.isHeld(of(answer))));
    const rest = told.filter((answer) => !wire.isHeld(of(answer)));
    if (rest.length > 0) pass({ type: 'answers', answers: rest });
  };
  wire.release = () => pass({ type: 'answers', answers: held.splice(0) });
  return Object.assign(front, {
    postMessage: (message: ToWorker, transfer: Transferable[] = []) => {
      if (message.type === 'query') {
        for (const { id, plan } of message.queries) plans.set(id, plan);
        wire.asked.push(message.queries.map(({ plan }) => plan));
      }
      worker.postMessage(message, transfer);
    },
    terminate: () => worker.terminate(),
  });
}

const byRegion = ({ by = [] }: QueryPlan): boolean => by.length === 1 && by[0] === 'region';
const isGrowth = ({ analysis }: QueryPlan): boolean => (analysis?.kind as string) === 'growth';

/** The same rows, but in the second year half as much is sold. */
const HALVED = [...ROWS, { ...ROWS[0]!, date: '2023-01-01' }, { ...ROWS[0]!, date: '2024-12-31' }].map((row) => ({
  ...row,
  sales: row.sales * (row.date < '2024' ? 1 : 0.5),
}));

describe('the answers of sales-insights', () => {
  watchConsole();
  before(() => setWorkerFactory(createWorker));
  beforeEach(() => Object.assign(wire, { asked: [], isHeld: () => false, isBroken: () => false }));
  afterEach(clean);

  it('are asked for all topics in one message @release', async () => {
    const { widget } = put();
    await widget.ready;
    const asked = wire.asked.filter((plans) => plans.some((plan) => plan.analysis !== undefined));
    expect(asked.length).to.equal(1);
    expect(asked[0]!.length).to.be.greaterThan(4);
  });

  it('hide nothing of the others where one fails, and say so in how it was computed', async () => {
    wire.isBroken = byRegion;
    const { widget } = await show({ topics: 'discounts, anomaly' });
    expect(heads(widget)).to.have.length(1);
    expect(heads(widget).join()).to.include('Discounts of 40–50% lost').and.not.include('West');
    inside(widget, '.dots').click();
    await until(() => allInside(widget, '[role=menuitem]').length > 0);
    [...allInside(widget, '[role=menuitem]')]
      .find(({ textContent }) => textContent.trim() === 'How is this calculated?')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await until(() => allInside(widget, '.info dl').length > 0);
    const lines = inside(widget, '.info').textContent.replaceAll(/\s+/g, ' ');
    expect(lines)
      .to.include('Not checked unprofitable discounts')
      .and.to.include('out of luck')
      .and.to.include('Checked unusual values');
  });

  it('are told as not looked at where none is left', async () => {
    wire.isBroken = ({ by }) => (by?.length ?? 0) > 0;
    const { widget } = await show({ topics: 'discounts' });
    expect(inside(widget, '.none .failed').textContent.replaceAll(/\s+/g, ' ').trim()).to.equal(
      'Not checked unprofitable discounts',
    );
  });

  it('fail the card where the question of the card itself fails', async () => {
    wire.isBroken = ({ by }) => by === undefined;
    const { widget } = put();
    const error = await widget.ready.catch((problem: unknown) => problem as { readonly code: string });
    expect(error).to.include({ code: 'engine-error' });
    expect(inside(widget, '.msg').textContent).to.match(/out of luck/i);
  });

  for (const isRead of [true, false]) {
    it(`are shown as they come, with room for those that are awaited; ${isRead ? 'what a reader is at keeps its place' : 'ranked when all are here'}`, async () => {
      wire.isHeld = isGrowth;
      const { widget } = put({ topics: 'discounts, change' }, HALVED);
      let isReady = false;
      void widget.ready.then(() => (isReady = true));
      await until(() => heads(widget).length > 0);
      const first = heads(widget);
      expect([first[0]?.slice(0, 5), isReady]).to.deep.equal(['West:', false]);
      expect([allInside(widget, '.bone').length, allInside(widget, '.start').length]).to.deep.equal([4 - first.length, 0]);
      await hover(isRead ? middle(inside(widget, 'h3')) : { x: 1200, y: 700 });
      const { top } = inside(widget, 'h3').getBoundingClientRect();
      wire.isHeld = () => false;
      wire.release();
      await widget.ready;
      expect(allInside(widget, '.bone').length).to.equal(0);
      const fell = heads(widget).findIndex((head) => head.startsWith('Revenue fell'));
      expect(fell).to.equal(isRead ? first.length : 0);
      if (isRead) expect(inside(widget, 'h3').getBoundingClientRect().top).to.be.closeTo(top, 1);
    });
  }

  it('are asked anew under filters of others only when a drag has ended @release', async () => {
    const { widget } = await show();
    wire.asked = [];
    const group = filterGroup('default');
    for (const to of ['03', '05', '09']) group.set('brush', `date: 2024-01..2024-${to}`, { moving: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const mine = (): number => wire.asked.flat().filter(({ analysis }) => analysis !== undefined).length;
    expect([mine(), widget.matches(':state(stale)')]).to.deep.equal([0, false]);
    group.set('brush', 'date: 2024-01..2024-09');
    await widget.ready;
    expect(mine()).to.be.greaterThan(3);
    expect(inside(widget, '.read').textContent).to.include('From Jan to Sep 2024');
  });

  it('are told in the language of the page, and turn with it @release', async () => {
    const box = document.createElement('div');
    box.lang = 'de';
    document.body.append(box);
    const { widget } = put({ topics: 'discounts' });
    widget.locale = '';
    box.append(widget);
    await widget.ready;
    expect(heads(widget)[0]).to.match(/^West: 3\.860\s\$ Verlust mit rabattierten Verkäufen \(.*2024\)$/);
    expect(inside(widget, 'h2').textContent).to.equal('Was auffällt');
    expect(button(widget, 'Seite filtern').getAttribute('aria-pressed')).to.equal('false');
    for (const [lang, messages] of [
      ['fr', 'Ce qui ressort'],
      ['es', 'Lo que destaca'],
      ['en', 'What stands out'],
    ] as const) {
      box.lang = lang;
      await until(() => inside(widget, 'h2').textContent === messages);
      await widget.ready;
      expect(heads(widget)[0]).to.match(lang === 'en' ? /discounted/ : lang === 'fr' ? /remisées/ : /con descuento/);
    }
  });
});
