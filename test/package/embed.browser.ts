// @release: embed.html changes with src/embed alone; frames of two origins load the library again for each test
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { until } from '../until.js';

/** The test server under another origin, and a strict policy on everything under /test/embed/. */
const ELSEWHERE = location.origin.replace('localhost', '127.0.0.1');
const ORDERS = `${ELSEWHERE}/test/embed/orders.csv`;

/** What is in the page of a frame, seen from outside: other origins keep it from this page. */
interface Seen {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly html: Readonly<Record<string, string>>;
  readonly violations: readonly string[];
}

function open(parameters: Readonly<Record<string, string>>, sandbox?: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `${ELSEWHERE}/test/embed/embed.html?${new URLSearchParams(parameters).toString()}`;
  document.body.append(frame);
  return frame;
}

const seenIn = (frame: HTMLIFrameElement): Promise<Seen | false> =>
  executeServerCommand<Seen | false, string>('look-into-frame', frame.src);

async function seen(frame: HTMLIFrameElement, has: (seen: Seen) => boolean, why: string): Promise<Seen> {
  let last: Seen | false = false;
  await until(async () => {
    last = await seenIn(frame);
    return last !== false && has(last);
  }, why).catch(() => {
    throw new Error(`${why}: ${JSON.stringify(last)}`);
  });
  return last as unknown as Seen;
}

describe('embed.html', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const sandbox of [undefined, 'allow-scripts'] as const) {
    it(`shows the number from another origin under a strict policy${sandbox ? ', in a sandbox' : ''}`, async () => {
      const frame = open({ widget: 'sales-kpi', src: ORDERS, measure: 'cost', lang: 'de', theme: 'dark' }, sandbox);
      const { text, attributes, html, violations } = await seen(frame, (page) => page.text.includes('5'), 'the number is shown');
      expect(text).to.contain('5,00');
      expect(attributes).to.deep.include({ src: ORDERS, measure: 'cost', theme: 'dark' });
      expect([html.lang, violations.join()]).to.deep.equal(['de', '']);
    });
  }

  it('gives the frame the height of its widget', async () => {
    const script = document.createElement('script');
    script.src = '/test/embed/embed-height.js';
    document.head.append(script);
    const small = open({ widget: 'sales-kpi', src: ORDERS, measure: 'cost' });
    const large = open({ widget: 'sales-table', src: ORDERS, by: 'region', measure: 'cost', height: '333px' }, 'allow-scripts');
    await until(() => small.style.height !== '' && Number.parseFloat(large.style.height) > 300, 'both have a height');
    expect(Number.parseFloat(small.style.height)).to.be.within(40, 300);
    const before = small.style.height;
    postMessage({ type: 'sales-elements:height', height: 999 }, '*');
    small.contentWindow?.postMessage({ type: 'sales-elements:height', height: 999 }, '*');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(small.style.height).to.equal(before);
  });

  it('refuses heights from other pages, and heights that are none', async () => {
    const script = document.createElement('script');
    script.src = '/test/embed/embed-height.js';
    document.head.append(script);
    const small = open({ widget: 'sales-kpi', src: ORDERS, measure: 'cost' });
    await until(() => small.style.height !== '', 'the frame has a height');
    const { height } = small.style;
    // A page that is not embed.html, and messages in the name of the frame from another origin or with other heights.
    const stranger = document.createElement('iframe');
    stranger.srcdoc = '<script>parent.postMessage({ type: "sales-elements:height", height: 777 }, "*")</scr' + 'ipt>';
    document.body.append(stranger);
    const { origin } = new URL(small.src);
    const source = small.contentWindow;
    const say = (data: unknown, from = origin): void =>
      void dispatchEvent(new MessageEvent('message', { data, origin: from, source }));
    say({ type: 'sales-elements:height', height: 777 }, location.origin);
    say({ type: 'sales-elements:height', height: 777 }, 'null');
    for (const bad of [0, -1, 20_001, NaN, Infinity, '777', '777px; position: fixed', null, {}])
      say({ type: 'sales-elements:height', height: bad });
    for (const other of [null, 'sales-elements:height', { height: 777 }, { type: 'resize', height: 777 }]) say(other);
    await until(() => stranger.contentDocument?.readyState === 'complete', 'the other page has loaded');
    expect([small.style.height, stranger.style.height]).to.eql([height, '']);
    say({ type: 'sales-elements:height', height: 777 });
    expect(small.style.height).to.equal('777px');
  });

  it('sets the attributes of the manifest and no others', async () => {
    const hostile = {
      onclick: 'alert(1)',
      style: 'position:fixed',
      innerHTML: '<b>',
      class: 'x',
      id: 'x',
      slot: 'x',
      data: '[]',
      __proto__x: '1',
    };
    const frame = open({ widget: 'sales-kpi', src: ORDERS, measure: 'cost', ...hostile });
    const { attributes } = await seen(frame, (page) => page.text.includes('5'), 'the number is shown');
    expect(Object.keys(attributes)).to.not.include.members(Object.keys(hostile));
    for (const name of ['onclick', 'class', 'id', 'slot', 'data', 'innerhtml']) expect(attributes).to.not.have.property(name);
  });

  const script = '<img src=x onerror="document.title=1"><script>document.title=1</scr' + 'ipt>';
  for (const [parameters, problem] of [
    [{ widget: 'script', src: ORDERS }, "widget: invalid value 'script'"],
    [{ widget: 'constructor' }, "widget: invalid value 'constructor'"],
    [{ widget: 'sales-source', src: ORDERS }, "widget: invalid value 'sales-source'"],
    [{ widget: script }, 'widget: invalid value'],
    [{ measure: 'cost' }, /the URL names no widget\. Write for example .*embed\.html\?widget=sales-kpi&measure=cost\./],
    [{ widget: 'sales-kip', src: ORDERS }, /did you mean 'sales-kpi'\? Write .*embed\.html\?widget=sales-kpi&src=/],
    [{ widget: 'sales-kpi', src: ORDERS, mesure: 'cost' }, "mesure: unknown parameter; did you mean 'measure'?"],
    [
      { widget: 'sales-kpi', src: 'data:text/csv,order,revenue%0AA1,1' },
      "src: the URL 'data:text/csv,order,revenue%0AA1,1' is not allowed",
    ],
    [{ widget: 'sales-kpi', src: `${ORDERS} javascript:alert(1)` }, "src: the URL 'javascript:alert(1)' is not allowed"],
    [{ widget: 'sales-kpi', src: 'blob:x' }, "src: the URL 'blob:x' is not allowed"],
    [{ widget: 'sales-kpi', src: ' \tJaVaScRiPt:alert(1)' }, "src: the URL 'JaVaScRiPt:alert(1)' is not allowed"],
    [{ widget: 'sales-kpi', src: 'java\nscript:alert(1)' }, "src: the URL 'script:alert(1)' is not allowed"],
    [{ widget: 'sales-kpi', src: 'file:///etc/passwd' }, "src: the URL 'file:///etc/passwd' is not allowed"],
    [{ widget: 'SALES-KPI onload=alert(1)' }, "widget: invalid value 'SALES-KPI onload=alert(1)'"],
    [{ widget: '__proto__' }, "widget: invalid value '__proto__'"],
  ] as const) {
    it(`refuses ${JSON.stringify(parameters).slice(0, 60)}`, async () => {
      const { text, violations } = await seen(open(parameters), (page) => page.text !== '', 'a message is shown');
      if (typeof problem === 'string') expect(text).to.contain(problem);
      else expect(text).to.match(problem);
      expect(violations.join()).to.equal('');
    });
  }
});
