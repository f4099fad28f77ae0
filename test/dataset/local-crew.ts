import { help } from '../../src/dataset/threads/help.js';
import { Crew } from '../../src/util/crew.js';
import { part } from '../parts.js';

/** Helpers on this thread, which can be taken away. */
export class LocalCrew extends Crew {
  constructor(size: number) {
    const ways = new Map<number, MessageChannel>();
    super(size, (place) => {
      const way = new MessageChannel();
      ways.set(place, way);
      help(way.port2, part);
      // Met when the crew has noted that it wants one.
      queueMicrotask(() => this.meet(place, way.port1));
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
