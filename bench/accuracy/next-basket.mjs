import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const folder = 'nextbasket';

/**
 * Every customer’s last basket, predicted from the earlier ones and compared with the anchors, and the time for 50,000
 * customers.
 */
export async function score(at, stats) {
  const scorer = await import(pathToFileURL(path.join(at, 'score.mjs')).href);
  const anchors = JSON.parse(readFileSync(path.join(at, 'anchors.json'), 'utf8'));
  const data = scorer.readData(path.join(at, 'onlineretail-dev.jsonl.gz'));
  const model = stats.nextBasket(data.map(({ id, history }) => ({ customer: id, baskets: history })));
  const found = Object.fromEntries(data.map(({ id }) => [id, model.predict(id).map(({ item }) => item)]));
  const { recall, ndcg, phr, recallRepeatItems, recallNewItems } = scorer.score(data, found);
  const holds = Object.values(anchors).every((anchor) => recall >= anchor.recall && ndcg >= anchor.ndcg && phr >= anchor.phr);
  const figures = Object.fromEntries(
    Object.entries(anchors).map(([name, anchor]) => [name, [anchor.recall, anchor.ndcg, anchor.phr]]),
  );
  const scores = { recall, ndcg, phr, recallRepeatItems, recallNewItems };
  return [{ case: 'onlineretail-dev', customers: data.length, ...scores, anchors: figures, holds }, timed(data, stats)];
}

/** Customers made of the real ones, each without a third of its purchases. */
function timed(data, stats) {
  const history = Array.from({ length: 50_000 }, (_, customer) => {
    const { history: baskets } = data[customer % data.length];
    return { customer, baskets: baskets.map((basket, b) => basket.filter((_item, i) => (i * 7 + b + customer) % 3 !== 0)) };
  });
  const begun = process.cpuUsage();
  const model = stats.nextBasket(history);
  const fitted = process.cpuUsage();
  for (let i = 0; i < 500; i++) model.predict(i * 97);
  const ms = (from, to) => Math.round((to.user - from.user) / 100) / 10;
  const fit = ms(begun, fitted);
  const prediction = ms(fitted, process.cpuUsage()) / 500;
  return { case: '50,000 customers', ms: { fit, prediction }, anchors: { fit: 3000, prediction: 5 }, holds: prediction <= 5 };
}
