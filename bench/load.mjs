// How long from an empty page to the first answer, a file of a million order lines on the way: this library and its peers in turn.
import { ordersOf } from './orders.mjs';
import { print, say, spread } from './harness.mjs';

const ROWS = 1_000_000;
const OWN = 'sales-elements';
const PEERS = ['duckdb-wasm', 'arquero'];
/** How many times faster than a peer the first answer must be. */
const BARS = { csv: { 'duckdb-wasm': 2 }, arrow: { 'duckdb-wasm': 5 } };

/** Measures and prints the loading of CSV and Arrow. @param rounds how often each engine has its turn */
export async function benchLoad({ measure }, rounds) {
  say(`making ${ROWS} order lines …`);
  const orders = await ordersOf(ROWS);
  for (const format of ['csv', 'arrow']) {
    const { name, bytes } = orders[format];
    const times = new Map([OWN, ...PEERS].map((engine) => [engine, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [engine, taken] of times) {
        say(`load ${format}, round ${round + 1} of ${rounds}: ${engine}`);
        const { ms, answer } = await measure(engine, { format, url: `/data/${name}` });
        if (Math.abs(answer - orders.revenue) > 0.005) throw new Error(`${engine} finds ${answer}, not ${orders.revenue}`);
        taken.push(ms);
      }
    }
    const about = { bench: `load ${format}`, rows: ROWS, columns: orders.columns, bytes, rounds };
    for (const [engine, taken] of times) print({ ...about, engine, ms: spread(taken) });
    for (const peer of PEERS) {
      const ratio = spread(times.get(peer).map((ms, round) => ms / times.get(OWN)[round]));
      const bar = BARS[format][peer];
      print({ ...about, peer, faster: ratio, ...(bar === undefined ? {} : { bar, met: ratio.median >= bar }) });
    }
  }
}
