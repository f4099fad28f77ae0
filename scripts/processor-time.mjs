// Processor seconds of a step and of all programs that it starts. Linux alone keeps them where another program can read them, in /proc.
import { readFileSync, readdirSync } from 'node:fs';

/** Milliseconds between two looks at the running programs: four looks a second would take a twentieth of a processor themselves. */
const INTERVAL_MS = 1000;
/** Of a second, the unit of /proc. Linux has had 100 on every processor for twenty years. */
const TICKS = 100;

/** What /proc says of a process: its parent, its own ticks and those of the children that have ended. Undefined after the end of the process. */
function readProcess(id) {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      parent: Number(fields[1]),
      own: Number(fields[11]) + Number(fields[12]),
      ended: Number(fields[13]) + Number(fields[14]),
    };
  } catch {
    return undefined;
  }
}

/** Returns the processes, by id; empty without /proc. */
function readProcesses() {
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return new Map(ids.map((id) => [Number(id), readProcess(id)]).filter(([, process]) => process));
  } catch {
    return new Map();
  }
}

/** Returns true when a process is `root` or was started by it, directly or by way of others. */
function isBelow(id, root, processes) {
  for (let at = id; at > 1; at = processes.get(at)?.parent ?? 0) if (at === root) return true;
  return false;
}

/** What each measurement does with a look. */
const looks = new Set();
let timer;

function lookAtAll() {
  const processes = readProcesses();
  for (const look of looks) look(processes);
}

/**
 * Adds up the processor time of a child process and of all that it starts. `stop()` returns the seconds, or undefined without /proc. Looks
 * miss programs that end between two of them, and the system’s own sum misses those that nobody waits for, such as a browser’s: the larger of both counts.
 */
export function measureProcess(root) {
  const ticks = new Map();
  let reaped = 0;
  const look = (processes) => {
    for (const [id, { own }] of processes) if (isBelow(id, root, processes)) ticks.set(id, Math.max(own, ticks.get(id) ?? 0));
    const top = processes.get(root);
    if (top) reaped = Math.max(reaped, top.own + top.ended);
  };
  looks.add(look);
  timer ??= setInterval(lookAtAll, INTERVAL_MS);
  return {
    stop() {
      looks.delete(look);
      if (looks.size === 0) timer = clearInterval(timer);
      const seen = [...ticks.values()].reduce((sum, own) => sum + own, 0);
      return seen > 0 ? Math.max(seen, reaped) / TICKS : undefined;
    },
  };
}
