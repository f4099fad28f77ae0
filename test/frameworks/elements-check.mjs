// What https://custom-elements-everywhere.com asks of a framework, of a key figure in a section of the page: attributes, properties, events and children
// follow the state of the app. A click on the button of the section leads to the next state.

const ORDERS = [
  { order: 'A1', date: '2024-01-01', revenue: 10, units: 1 },
  { order: 'A2', date: '2024-01-02', revenue: 2.5, units: 2 },
  { order: 'A3', date: '2024-01-03', revenue: 1, units: 4 },
];

/** The states of the section: `isHere` is false where there is no key figure; `hasMore` adds a second child. */
const STATES = [
  { isHere: true, measure: 'revenue', goal: 20, sparkline: false, orders: ORDERS.slice(0, 2), hasMore: false },
  { isHere: true, measure: 'units', goal: 30, sparkline: true, orders: ORDERS, hasMore: true },
  { isHere: false, measure: 'units', goal: 30, sparkline: true, orders: ORDERS, hasMore: true },
  { isHere: true, measure: 'revenue', goal: 20, sparkline: false, orders: ORDERS.slice(0, 1), hasMore: false },
];

/** The states as a module that apps import. */
export const statesModule = `export const STATES = ${JSON.stringify(STATES, null, 2)};\n`;

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

/** What the section shows in a state. */
function expectedOf({ isHere, measure, goal, sparkline, orders, hasMore }) {
  if (!isHere) return { isHere: false };
  const children = hasMore ? ['P: Orders', 'EM: More'] : ['P: Orders'];
  return {
    isHere: true,
    value: sum(orders, measure),
    measure,
    goal: String(goal),
    sparkline,
    data: orders,
    children,
    rows: String(orders.length),
  };
}

/** Waits until the section shows what is expected; gives what it shows. Runs in the page. */
async function shownIn({ id, expected }) {
  const section = document.getElementById(id);
  const seen = async () => {
    const kpi = section.querySelector('sales-kpi');
    if (!kpi) return { isHere: false };
    await kpi.ready?.catch(() => undefined);
    return {
      isHere: true,
      value: kpi.value,
      measure: kpi.measure,
      goal: String(kpi.goal),
      sparkline: kpi.sparkline,
      data: kpi.data,
      children: [...kpi.children].map((child) => `${child.tagName}: ${child.textContent}`),
      rows: section.querySelector('output').textContent,
    };
  };
  const end = Date.now() + 30_000;
  for (;;) {
    const text = JSON.stringify(await seen());
    if (text === JSON.stringify(expected) || Date.now() > end) return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Leads a section through its states, and gives what is wrong as sentences. */
export async function checkElement(page, id) {
  const wrong = [];
  for (const [k, state] of STATES.entries()) {
    if (k === 1) await page.evaluate((name) => (window[name] = document.querySelector(`#${name} sales-kpi`)), id);
    if (k > 0) await page.evaluate((name) => document.querySelector(`#${name} button`).click(), id);
    const expected = expectedOf(state);
    const shown = await page.evaluate(shownIn, { id, expected });
    if (shown !== JSON.stringify(expected)) wrong.push(`${id}, state ${k}: shows ${shown}, expected ${JSON.stringify(expected)}`);
    const isSame = k !== 1 || (await page.evaluate((name) => window[name] === document.querySelector(`#${name} sales-kpi`), id));
    if (!isSame) wrong.push(`${id}, state ${k}: another element has taken the place of the key figure`);
  }
  return wrong;
}
