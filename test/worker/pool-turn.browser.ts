import { expect } from '@open-wc/testing';
import type { ConnectionEvents } from '../../src/client/connection.js';
import { DatasetPool } from '../../src/client/pool.js';
import type { FromWorker } from '../../src/worker/serve/protocol.js';
import { catalog, resultOf, tableAt } from './fake-dataset.js';

describe('DatasetPool', () => {
  it('sends queries that follow from a result before it receives results that wait', async () => {
    const steps: string[] = [];
    let receive: (message: FromWorker) => void;
    const connect = (events: ConnectionEvents) => {
      receive = (message) => events.receive(message);
      const post = ({ type }: { readonly type: string }): void => {
        steps.push(type);
        if (type === 'open') receive({ type: 'opened', dataset: 1, catalog });
      };
      return Promise.resolve({ post });
    };
    /** Sends a result in a message that waits for its task. */
    const answer = (id: number): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        receive({ type: 'answers', answers: [{ id, ok: true, result: resultOf({ measures: ['revenue'] }) }] });
      };
      port2.postMessage(undefined);
    };
    const dataset = new DatasetPool(connect).acquire(tableAt('a.csv'), {});
    await dataset.catalog;
    const ask = (measure: string): Promise<unknown> => dataset.ask({ measures: [measure] }).then(() => steps.push(measure));
    const first = ask('revenue').then(() => void ask('profit').catch(() => undefined));
    const second = ask('units');
    await new Promise((resolve) => setTimeout(resolve));
    answer(1);
    answer(2);
    await Promise.all([first, second]);
    expect(steps).to.deep.equal(['open', 'query', 'revenue', 'query', 'units']);
    dataset.release();
  });
});
