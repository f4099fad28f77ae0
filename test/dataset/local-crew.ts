import { help } from '../../src/dataset/threads/helper-jobs.js';
import { HelperPool } from '../../src/util/helper-pool.js';
import { part } from '../parts.js';

/** Helpers on this thread, which can be taken away. */
export class LocalCrew extends HelperPool {
  constructor(size: number) {
    const ways = new Map<number, MessageChannel>();
    super(size, (place) => {
      const way = new MessageChannel();
      ways.set(place, way);
      help(way.port2, part);
      // Met when the helperPool has noted that it wants one.
      queueMicrotask(() => this.attach(place, way.port1));
    });
    this.#ways = ways;
  }

  readonly #ways: Map<number, MessageChannel>;

  /** Lets the program end. */
  end(): void {
    for (const { port1, port2 } of this.#ways.values()) {
      port1.close();
      port2.close();
    }
  }
}
