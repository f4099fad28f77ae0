import { expect } from '@open-wc/testing';
import { joinOrigin } from '../../src/crossfilter/origin-scope.js';
import { SharedGroup } from '../../src/crossfilter/shared-group.js';

/** Two groups of one name stand for those of two frames: each tab and frame has a bus of its own. */
function pair(name: string): { here: SharedGroup; there: SharedGroup } {
  return { here: new SharedGroup(name), there: new SharedGroup(name) };
}

const nextChange = (group: SharedGroup): Promise<Readonly<Record<string, string>>> =>
  new Promise((resolve) => {
    const end = group.subscribe(({ clauses }) => {
      end();
      resolve(clauses);
    });
  });

describe('joinOrigin', () => {
  it('passes changes on, both ways, and repeats none', async () => {
    const { here, there } = pair('frames-1');
    const leave = [joinOrigin(here), joinOrigin(there)];
    let told = 0;
    here.subscribe(() => (told += 1));
    let change = nextChange(there);
    here.set('map', 'region: Europe');
    expect(await change).to.deep.equal({ map: 'region: Europe' });
    change = nextChange(here);
    there.clear('map');
    expect(await change).to.deep.equal({});
    expect(told).to.equal(2);
    for (const end of leave) end();
  });

  it('tells who joins later what is set', async () => {
    const { here, there } = pair('frames-2');
    const leave = joinOrigin(here);
    here.set('map', 'region: Europe');
    const change = nextChange(there);
    const leaveThere = joinOrigin(there);
    expect(await change).to.deep.equal({ map: 'region: Europe' });
    leave();
    leaveThere();
  });

  it('keeps groups of other names, and what says nothing it knows, apart', async () => {
    const { here, there } = pair('frames-3');
    const other = new SharedGroup('frames-4');
    const leave = [joinOrigin(here), joinOrigin(there), joinOrigin(other)];
    const channel = new BroadcastChannel('sales-elements.bus.v1.frames-3');
    for (const foreign of [null, undefined, 'hello', 1]) channel.postMessage(foreign);
    channel.postMessage({ version: 2, source: 'map', where: 'region: Asia' });
    channel.postMessage({ version: 1, source: 'bad', where: 'region Asia' });
    channel.close();
    const change = nextChange(there);
    here.set('map', 'region: Europe');
    expect(await change).to.deep.equal({ map: 'region: Europe' });
    expect(other.clauses).to.deep.equal({});
    for (const end of leave) end();
  });

  it('hears no more after leaving', async () => {
    const { here, there } = pair('frames-5');
    const third = new SharedGroup('frames-5');
    const leave = [joinOrigin(here), joinOrigin(third)];
    joinOrigin(there)();
    const change = nextChange(third);
    here.set('map', 'region: Europe');
    await change;
    expect(there.clauses).to.deep.equal({});
    for (const end of leave) end();
  });
});
