import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, describe, it } from 'node:test';
import { HelperPool, HelperLostError, takeJobs } from '../../src/util/helper-pool.js';
import { yieldToEventLoop } from '../../src/util/promises.js';

const ports: MessagePort[] = [];

/** Both ends of the way to a helper, closed after the test. */
function way(): { here: MessagePort; there: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1);
  return { here: port1, there: port2 };
}

/** What the job answers to a message. */
function answerOf(port: MessagePort, message: string): Promise<unknown> {
  ports.push(port);
  return new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
    port.postMessage(message);
  });
}

describe('HelperPool', () => {
  // An open channel would keep the process alive.
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  it('has each helper started once, with its first job, and no more than there can be', () => {
    const wanted: number[] = [];
    const helperPool = new HelperPool(2, (place) => wanted.push(place));
    const jobs = [helperPool.startJob('a'), helperPool.startJob('b'), helperPool.startJob('a', 1), helperPool.startJob('a', 2)];
    for (const job of jobs) if (job) ports.push(job.port);
    assert.deepEqual(wanted, [0, 1]);
    assert.equal(jobs[3], undefined);
    for (const size of [0, NaN]) assert.equal(new HelperPool(size, (place) => wanted.push(place)).startJob('a'), undefined);
    assert.equal(wanted.length, 2);
  });

  it('passes jobs on by name, those begun before the helper was there too, each with a port of its own', async () => {
    const helperPool = new HelperPool(1, () => undefined);
    const early = helperPool.startJob('early')!;
    const { here, there } = way();
    takeJobs(there, (job) =>
      Promise.resolve((port) => {
        port.onmessage = ({ data }) => port.postMessage(`${job} ${String(data)}`);
      }),
    );
    helperPool.attach(0, here);
    const late = helperPool.startJob('late')!;
    const answers = await Promise.all([answerOf(late.port, '1'), answerOf(early.port, '2')]);
    assert.deepEqual(answers, ['late 1', 'early 2']);
    assert.equal(early.lost.aborted, false);
  });

  it('says of all jobs that the helper is lost, and begins no more there', () => {
    const helperPool = new HelperPool(2, () => undefined);
    const jobs = [helperPool.startJob('a')!, helperPool.startJob('b')!];
    const other = helperPool.startJob('a', 1)!;
    for (const { port } of [...jobs, other]) ports.push(port);
    helperPool.detach(0);
    for (const { lost } of jobs) assert.ok(lost.aborted && lost.reason instanceof HelperLostError);
    assert.equal(other.lost.aborted, false);
    assert.equal(helperPool.startJob('a'), undefined);
  });

  it('takes a helper that cannot do a job for lost', async () => {
    const helperPool = new HelperPool(1, () => undefined);
    const { here, there } = way();
    takeJobs(there, () => Promise.reject(new Error('no such part')));
    const job = helperPool.startJob('a')!;
    ports.push(job.port);
    helperPool.attach(0, here);
    await once(job.lost, 'abort');
    assert.ok(job.lost.reason instanceof HelperLostError);
  });

  it('takes a helper that leaves pings unanswered for lost, and none that answers, be it late', async () => {
    const helperPool = new HelperPool(3, () => undefined);
    const jobs = [0, 1, 2].map((place) => helperPool.startJob('a', place)!);
    for (const { port } of jobs) ports.push(port);
    const ways = [way(), way()];
    ways.forEach(({ here }, place) => helperPool.attach(place, here));
    for (let n = 0; n < 3; n++) helperPool.ping();
    takeJobs(ways[0]!.there, () => new Promise(() => undefined));
    await yieldToEventLoop();
    await yieldToEventLoop();
    assert.deepEqual(
      jobs.map(({ lost }) => lost.aborted),
      [false, false, false],
    );
    helperPool.ping();
    assert.deepEqual(
      jobs.map(({ lost }) => lost.aborted),
      [false, true, true],
    );
  });
});
